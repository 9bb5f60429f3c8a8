package org.practiceportal.portal.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.condition.PageSection;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;

/** A fictional practice with two offices and a page, as tests of the portal read it. */
public final class SampleRecords {

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    public static final ContactPointDetails MAIN = number("main", ContactPointKind.MAIN, "Main number", "+12148232052");
    public static final ContactPointDetails NURSE =
            number("nurse", ContactPointKind.NURSE_LINE, "Nurse line", "+12145550142");
    public static final ContactPointDetails FAX = number("fax", ContactPointKind.FAX, "Fax", "+12145550199");

    public static final PracticeDetails PRACTICE = new PracticeDetails(
            "Lakeshore Neurosurgery & Spine",
            "Lakeshore Neuro",
            "Neurosurgeons who treat the brain, the spine and the nerves.",
            "Sample content, not medical advice.",
            MAIN,
            List.of(MAIN),
            0);

    public static final LocationDetails NORTH = new LocationDetails(
            new Slug("north"),
            "North office",
            0,
            new PostalAddress("6080 North Central Expressway", "Suite 150", "Dallas", "TX", "75206", "US"),
            "We sit behind the Beeman Hotel.",
            null,
            CENTRAL,
            weekdays(LocalTime.of(8, 0), LocalTime.of(17, 0)),
            List.of(),
            null,
            List.of(NURSE, FAX),
            null,
            List.of(),
            0);

    public static final LocationDetails SOUTH = new LocationDetails(
            new Slug("south"),
            "South office",
            1,
            null,
            null,
            null,
            CENTRAL,
            null,
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            0);

    public static final ConditionPage SPASM = new ConditionPage(
            new Slug("hemifacial-spasm"),
            null,
            "Hemifacial spasm",
            List.of("Facial twitching on one side"),
            List.of("HFS"),
            "Muscles on one side of the face twitch without being asked to. It is not dangerous, and it can be treated.",
            List.of(
                    section(
                            "overview",
                            HealthAspect.OVERVIEW,
                            "Overview",
                            "The twitching usually begins around one eye and may spread to the cheek and the mouth over "
                                    + "months or years. Stress and tiredness can make it worse. <script>alert(1)</script>"),
                    section(
                            "symptoms",
                            HealthAspect.SYMPTOMS,
                            "Symptoms",
                            "An eyelid that closes by itself, a corner of the mouth that pulls to one side."),
                    section(
                            "treatment",
                            HealthAspect.TREATMENT,
                            "Treatment",
                            "Injections of botulinum toxin, medicines, or an operation that moves a blood vessel away."),
                    new PageSection(
                            "help",
                            HealthAspect.WHEN_TO_GET_HELP,
                            "When to get help",
                            List.of(
                                    new Block.Paragraph(List.of(
                                            new Inline.Text("Call us at "),
                                            new Inline.PhoneEmbed(NURSE.key()),
                                            new Inline.Text(" or come to our "),
                                            new Inline.OfficeEmbed(NORTH.slug()),
                                            new Inline.Text("."))),
                                    new Block.BulletList(List.of(
                                            item("the face droops all of a sudden: call 911"),
                                            item("the twitching keeps you from seeing or sleeping")))))),
            List.of(new SourceReference(
                    "Hemifacial spasm", "A public library of medicine", "https://example.org/hfs?a=1&b=2")),
            LocalDate.of(2026, 3, 2),
            null);

    private SampleRecords() {}

    /** Returns a page with a title and nothing else. */
    public static ConditionPage titled(String slug, String title) {
        return new ConditionPage(
                new Slug(slug),
                null,
                title,
                List.of(),
                List.of(),
                "About " + title + ".",
                List.of(),
                List.of(),
                null,
                null);
    }

    private static ContactPointDetails number(String key, ContactPointKind kind, String label, String number) {
        return new ContactPointDetails(
                new Slug(key), kind, label, new PhoneNumber(number), null, null, null, null, 0, null, null, 0);
    }

    private static OpeningHours weekdays(LocalTime opens, LocalTime closes) {
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(day -> new OpeningHours.Span(day, opens, closes))
                .toList());
    }

    private static PageSection section(String anchor, HealthAspect type, String heading, String text) {
        return new PageSection(anchor, type, heading, List.of(paragraph(text)));
    }

    private static Block.Item item(String text) {
        return new Block.Item(List.of(paragraph(text)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }
}
