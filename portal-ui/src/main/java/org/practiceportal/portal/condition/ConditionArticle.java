package org.practiceportal.portal.condition;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PageSection;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** A condition page as patients read it; when to get help comes before everything else. */
public final class ConditionArticle extends Article {

    private final Texts texts;

    /** Draws a page with the records its text embeds. */
    public ConditionArticle(ConditionPageDetails details, Texts texts) {
        this.texts = texts;
        addClassName("condition");
        var page = details.page();
        add(new H1(page.title()));
        var names = otherNames(page);
        if (!names.isEmpty()) {
            add(new Tag(
                    "p",
                    "also-known-as",
                    new Span(texts.get("condition.also-known-as")),
                    new Span(" " + String.join(", ", names))));
        }
        if (!page.summary().isBlank()) {
            add(new Tag("p", "lead", new Span(page.summary())));
        }
        var sections = inReadingOrder(page.sections());
        add(contents(page, sections));
        var text = new PageText(details, texts);
        sections.forEach(section -> add(drawn(section, text)));
        if (!page.sources().isEmpty()) {
            add(sources(page.sources()));
        }
        add(review(page));
    }

    static List<String> otherNames(ConditionPage page) {
        return Stream.concat(page.alsoKnownAs().stream(), page.abbreviations().stream())
                .distinct()
                .toList();
    }

    /** Sections that say nothing are left out. */
    private static List<PageSection> inReadingOrder(List<PageSection> sections) {
        return sections.stream()
                .filter(section -> !section.blocks().isEmpty())
                .sorted(Comparator.comparing(section -> section.type() != HealthAspect.WHEN_TO_GET_HELP))
                .toList();
    }

    private Nav contents(ConditionPage page, List<PageSection> sections) {
        var list = new UnorderedList();
        sections.forEach(section -> list.add(new ListItem(new Anchor("#" + section.anchor(), section.heading()))));
        if (!page.sources().isEmpty()) {
            list.add(new ListItem(new Anchor("#page-sources", texts.get("condition.sources"))));
        }
        var nav = new Nav(new H2(texts.get("condition.contents")), list);
        nav.addClassName("contents");
        nav.setAriaLabel(texts.get("condition.contents"));
        return nav;
    }

    private static Section drawn(PageSection section, PageText text) {
        var drawn = new Section(new H2(section.heading()));
        drawn.setId(section.anchor());
        if (section.type() == HealthAspect.WHEN_TO_GET_HELP) {
            drawn.addClassName("care");
        }
        text.drawInto(drawn, section.blocks());
        return drawn;
    }

    private Section sources(List<SourceReference> sources) {
        var list = new UnorderedList();
        sources.forEach(source -> {
            var link = new Anchor(source.url(), source.title());
            link.getElement().setAttribute("rel", "noopener");
            var item = new ListItem(link);
            if (!source.publisher().isBlank()) {
                item.add(new Span(", " + source.publisher()));
            }
            list.add(item);
        });
        var section = new Section(new H2(texts.get("condition.sources")), list);
        section.setId("page-sources");
        section.addClassName("sources");
        return section;
    }

    private Paragraph review(ConditionPage page) {
        var review = new Paragraph();
        review.addClassName("review");
        if (page.lastReviewed() == null) {
            review.setText(texts.get("condition.not-reviewed"));
        } else if (page.nextReviewDue() == null) {
            review.setText(texts.get("condition.reviewed", texts.date(page.lastReviewed())));
        } else {
            review.setText(texts.get(
                    "condition.reviewed-until", texts.date(page.lastReviewed()), texts.date(page.nextReviewDue())));
        }
        return review;
    }
}
