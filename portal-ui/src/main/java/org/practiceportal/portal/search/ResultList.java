package org.practiceportal.portal.search;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Pages that answer a query, best first: title, the other name that matched, and the passage that did. */
public final class ResultList extends OrderedList {

    /** Draws hits. */
    public ResultList(List<ConditionHit> hits, Texts texts) {
        addClassName("results");
        hits.forEach(hit -> add(item(hit, texts)));
    }

    private static ListItem item(ConditionHit hit, Texts texts) {
        var link = new DocumentLink("/conditions/" + hit.slug(), "");
        link.add(new MarkedText(hit.title()));
        var item = new ListItem(new H3(link));
        if (hit.pinned()) {
            item.add(new Tag("p", "recommended", new Span(texts.get("search.recommended"))));
        }
        var otherName = hit.alsoKnownAs();
        if (otherName != null) {
            item.add(new Tag(
                    "p",
                    "also-known-as",
                    new Span(texts.get("condition.also-known-as") + " "),
                    new MarkedText(otherName)));
        }
        if (!hit.excerpt().text().isBlank()) {
            item.add(new Tag("p", "excerpt", new MarkedText(hit.excerpt())));
        }
        var section = hit.section();
        if (section != null) {
            var there = new DocumentLink("/conditions/" + hit.slug() + "#" + section.anchor(), section.heading());
            item.add(new Tag("p", "section", new Span(texts.get("search.section") + " "), there));
        }
        var rule = hit.rule();
        if (rule != null) {
            item.add(Tag.ofText("p", texts.get("search.rule", rule.phrase(), rule.meaning()))
                    .with("class", "rule"));
        }
        return item;
    }
}
