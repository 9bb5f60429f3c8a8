package org.practiceportal.search;

import java.util.List;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.condition.PageSection;
import org.practiceportal.common.directory.Slug;

/** A dozen small pages that a search can confuse. */
public final class SamplePages {

    public static final ConditionPage HEMIFACIAL_SPASM = page(
            "Hemifacial spasm",
            List.of("Face twitching", "Twitching on one side of the face"),
            List.of("HFS"),
            "Muscles on one side of the face twitch on their own.",
            "It often begins around one eye: the eyelid flutters and later the cheek joins. A blood vessel presses on"
                    + " the facial nerve where it leaves the brainstem.");

    public static final ConditionPage TRIGEMINAL_NEURALGIA = page(
            "Trigeminal neuralgia",
            List.of("Tic douloureux", "Nerve pain in the face"),
            List.of("TN"),
            "Sudden stabs of pain in the face.",
            "Chewing, talking or a breeze can set off the pain. The nerve of feeling in the face is irritated.");

    public static final ConditionPage LUMBAR_DISC_HERNIATION = page(
            "Lumbar disc herniation",
            List.of("Slipped disc in the lower back", "Herniated disc"),
            List.of("LDH"),
            "The soft centre of a disc in the lower back pushes out.",
            "It may press on a nerve and send pain down the leg.");

    public static final ConditionPage SPINAL_STENOSIS = page(
            "Lumbar spinal stenosis",
            List.of("Narrowing of the spinal canal"),
            List.of("LSS"),
            "The channel for the nerves in the lower back grows narrow.",
            "Legs tire when walking and recover when sitting.");

    public static final ConditionPage HYDROCEPHALUS = page(
            "Hydrocephalus",
            List.of("Water on the brain"),
            List.of(),
            "Fluid builds up inside the brain.",
            "A shunt can lead the fluid away.");

    public static final ConditionPage MENIERE = page(
            "Ménière's disease",
            List.of(),
            List.of(),
            "Spells of dizziness with ringing in the ear.",
            "Hearing may come and go.");

    public static final ConditionPage GLIOMA = page(
            "Glioma",
            List.of("Brain tumor of the supporting cells"),
            List.of(),
            "A tumor that begins in the brain.",
            "Treatment depends on its grade.");

    private static final List<ConditionPage> ALL = List.of(
            HEMIFACIAL_SPASM,
            TRIGEMINAL_NEURALGIA,
            LUMBAR_DISC_HERNIATION,
            SPINAL_STENOSIS,
            HYDROCEPHALUS,
            MENIERE,
            GLIOMA);

    private SamplePages() {}

    /** Returns every sample page. */
    public static ConditionPage[] all() {
        return ALL.toArray(ConditionPage[]::new);
    }

    /** Makes a page of one section whose slug comes from the title. */
    public static ConditionPage page(
            String title, List<String> names, List<String> abbreviations, String summary, String text) {
        var content = List.<Inline>of(
                new Inline.Text(text + " Call "), new Inline.PhoneEmbed(new Slug("main")), new Inline.Text("."));
        var section =
                new PageSection("overview", HealthAspect.OVERVIEW, "Overview", List.of(new Block.Paragraph(content)));
        return new ConditionPage(
                Slug.fromTitle(title).orElseThrow(),
                null,
                title,
                names,
                abbreviations,
                summary,
                List.of(section),
                List.of(),
                null,
                null);
    }

    /** Makes a page as a library brings it: with an id of its own, its address distinguished by that id. */
    public static ConditionPage imported(ConditionPage page, String externalId) {
        return new ConditionPage(
                new Slug(page.slug() + "-" + externalId),
                externalId,
                page.title(),
                page.alsoKnownAs(),
                page.abbreviations(),
                page.summary(),
                page.sections(),
                page.sources(),
                null,
                null);
    }

    /** Makes a page of which only the title matters. */
    public static ConditionPage page(String title) {
        return page(title, List.of(), List.of(), "About " + title + ".", "More about " + title + ".");
    }
}
