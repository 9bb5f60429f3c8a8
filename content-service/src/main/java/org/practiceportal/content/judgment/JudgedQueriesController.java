package org.practiceportal.content.judgment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JudgedQueriesController implements JudgedQueriesApi {

    private final JudgedQueries queries;

    JudgedQueriesController(JudgedQueries queries) {
        this.queries = queries;
    }

    @Override
    public Snapshot<List<JudgedQueryDetails>> listQueries() {
        return queries.list();
    }

    @Override
    public Snapshot<JudgedQueryDetails> getQuery(Slug key) {
        return queries.get(key);
    }

    @Override
    public JudgedQueryDetails addQuery(JudgedQuery judged) {
        return queries.add(judged);
    }

    @Override
    public JudgedQueryDetails reviseQuery(Slug key, @Nullable Version read, JudgedQuery judged) {
        return queries.revise(key, read, judged);
    }

    @Override
    public void removeQuery(Slug key, @Nullable Version read) {
        queries.remove(key, read);
    }
}
