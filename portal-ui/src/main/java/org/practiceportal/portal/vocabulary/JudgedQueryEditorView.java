package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One judged query: previews of a rule measure by it from the next one on. */
@Route("staff/judged-queries/:key")
@RouteAlias("staff/new-judged-query")
@RolesAllowed("STAFF")
class JudgedQueryEditorView extends RecordPage<JudgedQuery, JudgedQueryDetails> {

    private final Button remove = new Button(
            getTranslation("staff.judged-query.remove"), click -> ask("staff.judged-query.remove", this::removeQuery));
    private final JudgedQueriesApi queries;
    private final ContentSource source;

    JudgedQueryEditorView(StaffAccess access, JudgedQueriesApi queries, ContentSource source) {
        super(access, "staff.judged-query.new", records(queries));
        this.queries = queries;
        this.source = source;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how judged queries are saved. */
    static RecordAccess<JudgedQuery, JudgedQueryDetails> records(JudgedQueriesApi queries) {
        return new RecordAccess<>(
                JudgedQuery.class,
                JudgedQueryDetails.class,
                (read, draft) -> read.map(query -> queries.reviseQuery(query.key(), version(query), draft))
                        .orElseGet(() -> queries.addQuery(draft)),
                JudgedQueryDetails::judged);
    }

    @Override
    protected Opened<JudgedQuery, JudgedQueryDetails> open(Optional<Slug> key) {
        return new Opened<>(
                new JudgedQueryForm(source.titles().value()),
                key.map(existing -> queries.getQuery(existing).value()),
                List.of());
    }

    @Override
    protected String title(JudgedQueryDetails query) {
        return query.judged().query();
    }

    @Override
    protected String path(JudgedQueryDetails query) {
        return "staff/judged-queries/" + query.key();
    }

    @Override
    protected String history(JudgedQueryDetails query) {
        return RecordHistory.address(ChangeKind.JUDGED_QUERY, query.key());
    }

    @Override
    protected void prepare(RecordEditor<JudgedQuery, JudgedQueryDetails> created) {
        remove.setVisible(false);
        created.setSavedText(getTranslation("staff.judged-query.saved"));
        created.addAction(remove);
    }

    @Override
    protected void show(JudgedQueryDetails query) {
        remove.setVisible(true);
    }

    private void removeQuery() {
        remove(query -> queries.removeQuery(query.key(), version(query)), JudgedQueryListView.class);
    }

    private static Version version(JudgedQueryDetails query) {
        return new Version(query.version());
    }
}
