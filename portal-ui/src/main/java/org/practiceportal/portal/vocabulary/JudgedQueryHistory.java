package org.practiceportal.portal.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a judged query. */
@Component
class JudgedQueryHistory implements RecordHistory<JudgedQuery, JudgedQueryDetails> {

    private final JudgedQueriesApi queries;
    private final ContentSource source;
    private final JsonMapper json;

    JudgedQueryHistory(JudgedQueriesApi queries, ContentSource source, JsonMapper json) {
        this.queries = queries;
        this.source = source;
        this.json = json;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.JUDGED_QUERY;
    }

    @Override
    public String list() {
        return "staff/judged-queries";
    }

    @Override
    public RecordAccess<JudgedQuery, JudgedQueryDetails> records() {
        return JudgedQueryEditorView.records(queries);
    }

    @Override
    public JudgedQueryDetails get(Slug key) {
        return queries.getQuery(key).value();
    }

    @Override
    public DraftForm<JudgedQuery> form() {
        return new JudgedQueryForm(source.titles().value());
    }

    @Override
    public JudgedQuery draft(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, JudgedQueryDetails.class).judged();
    }

    @Override
    public String title(JudgedQuery judged) {
        return judged.query();
    }
}
