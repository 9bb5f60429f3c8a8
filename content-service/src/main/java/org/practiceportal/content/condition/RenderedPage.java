package org.practiceportal.content.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PageSection;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.Slug;

/**
 * A page as patients read it, with the records that its text embeds.
 *
 * @param numbers the contact points
 * @param offices the offices
 */
record RenderedPage(ConditionPage page, Set<Slug> numbers, Set<Slug> offices) {

    /** Reads the text of every section. */
    static RenderedPage of(Slug slug, @Nullable String externalId, ConditionPageDraft content) {
        var sections = new ArrayList<PageSection>();
        var anchors = new HashSet<String>();
        var numbers = new TreeSet<Slug>();
        var offices = new TreeSet<Slug>();
        for (var section : content.sections()) {
            var text = PageText.read(section.text());
            numbers.addAll(text.numbers());
            offices.addAll(text.offices());
            sections.add(
                    new PageSection(newAnchor(section, anchors), section.type(), section.heading(), text.blocks()));
        }
        return new RenderedPage(page(slug, externalId, content, sections), numbers, offices);
    }

    private static ConditionPage page(
            Slug slug, @Nullable String externalId, ConditionPageDraft content, List<PageSection> sections) {
        return new ConditionPage(
                slug,
                externalId,
                content.title(),
                content.alsoKnownAs(),
                content.abbreviations(),
                content.summary(),
                sections,
                content.sources(),
                content.lastReviewed(),
                content.nextReviewDue());
    }

    private static String newAnchor(SectionDraft section, Set<String> taken) {
        var name = section.type() == HealthAspect.OTHER
                ? Slug.fromTitle(section.heading()).map(Slug::value).orElse("section")
                : section.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var anchor = name;
        for (int number = 2; !taken.add(anchor); number++) {
            anchor = name + "-" + number;
        }
        return anchor;
    }
}
