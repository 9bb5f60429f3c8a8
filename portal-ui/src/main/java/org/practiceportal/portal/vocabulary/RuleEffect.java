package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.search.SearchPreview.FoundPage;
import org.practiceportal.common.search.SearchPreview.QueryEffect;
import org.practiceportal.portal.staff.StaffTable;

/** What a rule would do to searches: what breaks, how good they are, and the pages before and after, all in words. */
class RuleEffect extends Section {

    /** Scores that differ by less are read as the same number. */
    private static final double HUNDREDTH = 0.005;

    private final Div shown = new Div();

    RuleEffect() {
        addClassName("staff-preview");
        getElement().setAttribute("aria-label", getTranslation("staff.rule.effect"));
        setVisible(false);
        add(new H2(getTranslation("staff.rule.effect")), shown);
    }

    void show(SearchPreview preview) {
        shown.removeAll();
        if (!preview.broken().isEmpty()) {
            shown.add(broken(preview.broken()));
        }
        shown.add(score(preview));
        preview.queries()
                .forEach(query -> shown.add(new H3(getTranslation("staff.rule.query", query.query())), pages(query)));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private Div broken(List<JudgedQuery> queries) {
        var list = new UnorderedList();
        for (var query : queries) {
            var mustFind = query.mustFind();
            if (mustFind != null) {
                list.add(new ListItem(getTranslation(
                        "staff.rule.broken.one", query.query(), mustFind.page().value(), mustFind.within())));
            }
        }
        var heading = new Paragraph(getTranslation("staff.rule.broken", queries.size()));
        heading.addClassName("staff-warning");
        return new Div(heading, list);
    }

    private Paragraph score(SearchPreview preview) {
        int touched = preview.before().asked();
        double before = preview.before().ndcg();
        double after = preview.after().ndcg();
        if (touched == 0) {
            return new Paragraph(getTranslation("staff.rule.score.none"));
        }
        boolean same = Math.abs(after - before) < HUNDREDTH;
        var verdict = same ? "same" : after > before ? "better" : "worse";
        var text = new Paragraph(getTranslation("staff.rule.score." + verdict, touched, before, after));
        if (verdict.equals("worse")) {
            text.addClassName("staff-warning");
        }
        return text;
    }

    private Div pages(QueryEffect query) {
        var all = Stream.of(query.after(), query.before())
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return new Div(new Paragraph(getTranslation("staff.rule.found.none")));
        }
        var table = new StaffTable(
                getTranslation("staff.rule.query", query.query()),
                getTranslation("staff.rule.page"),
                getTranslation("staff.rule.before"),
                getTranslation("staff.rule.after"),
                getTranslation("staff.rule.change"));
        all.forEach(page -> addRow(table, page, place(page, query.before()), place(page, query.after())));
        return table;
    }

    private void addRow(StaffTable table, FoundPage page, int before, int after) {
        table.addRow(
                StaffTable.text(page.title()),
                StaffTable.text(before == 0 ? getTranslation("staff.rule.place.none") : Integer.toString(before)),
                StaffTable.text(after == 0 ? getTranslation("staff.rule.place.none") : Integer.toString(after)),
                StaffTable.text(getTranslation("staff.rule.change." + change(before, after))));
    }

    private static String change(int before, int after) {
        if (before == 0) {
            return "new";
        }
        if (after == 0) {
            return "gone";
        }
        return after < before ? "up" : after > before ? "down" : "same";
    }

    /** Counts from 1; 0 where the page is not there. */
    private static int place(FoundPage page, List<FoundPage> pages) {
        return pages.indexOf(page) + 1;
    }
}
