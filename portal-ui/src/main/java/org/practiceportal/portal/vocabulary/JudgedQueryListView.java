package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Every judged query, by key. */
@Route("staff/judged-queries")
@RolesAllowed("STAFF")
class JudgedQueryListView extends StaffPage implements AfterNavigationObserver {

    private final Paragraph none = new Paragraph(getTranslation("staff.judged-queries.none"));
    private final StaffTable table = new StaffTable(
            getTranslation("staff.judged-queries"),
            getTranslation("staff.judged-query.query"),
            getTranslation("staff.judged-query.grades"),
            getTranslation("staff.judged-query.must-find"));
    private final JudgedQueriesApi queries;

    JudgedQueryListView(StaffAccess access, JudgedQueriesApi queries) {
        super(access, "");
        this.queries = queries;
        setHeading(getTranslation("staff.judged-queries"));
        var add = new Anchor("staff/new-judged-query", getTranslation("staff.judged-query.add"));
        add.addClassName("staff-primary-link");
        none.setVisible(false);
        add(
                new Paragraph(getTranslation("staff.judged-queries.text")),
                add,
                none,
                table,
                new Anchor(RecordHistory.removed(ChangeKind.JUDGED_QUERY), getTranslation("staff.removed")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(() -> queries.listQueries().value(), this::show);
    }

    private void show(List<JudgedQueryDetails> all) {
        table.clear();
        table.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
        all.forEach(query -> table.addRow(
                new Anchor("staff/judged-queries/" + query.key(), query.judged().query()),
                StaffTable.text(getTranslation(
                        "staff.judged-query.grades.count",
                        query.judged().grades().size())),
                StaffTable.text(mustFind(query.judged().mustFind()))));
    }

    private String mustFind(@Nullable MustFind required) {
        return required == null
                ? getTranslation("staff.judged-query.must-find.none")
                : required.page() + ", " + getTranslation("staff.judged-query.within.places", required.within());
    }
}
