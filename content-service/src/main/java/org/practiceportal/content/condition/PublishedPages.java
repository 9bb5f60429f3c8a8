package org.practiceportal.content.condition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.directory.Directory;
import org.practiceportal.content.practitioner.Practitioners;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What patients, and the index on their behalf, read of condition pages. */
@Service
class PublishedPages {

    private static final String SUMMARIES = """
            select slug, published ->> 'title' as title,
                   published ->> 'alsoKnownAs' as also_known_as, published ->> 'abbreviations' as abbreviations,
                   (select max(position) from change where kind = :kind and key = slug) as position
            from condition_page
            where status = 'PUBLISHED' and slug > :after
            order by slug
            limit :limit
            """;

    private static final String STATES = """
            select slug, external_id, case when status = 'PUBLISHED' then published end as published,
                   (select max(position) from change where kind = :kind and key = slug) as position
            from condition_page
            where slug = any(:slugs) and status <> 'DRAFT'
            order by slug
            """;

    private final ChangeLog changes;
    private final StoredPageRepository pages;
    private final Directory directory;
    private final Practitioners practitioners;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedPages(
            ChangeLog changes,
            StoredPageRepository pages,
            Directory directory,
            Practitioners practitioners,
            JdbcClient jdbc,
            JsonMapper json) {
        this.changes = changes;
        this.pages = pages;
        this.directory = directory;
        this.practitioners = practitioners;
        this.jdbc = jdbc;
        this.json = json;
    }

    Snapshot<ConditionPageDetails> get(Slug slug) {
        return changes.read(() -> {
            var page = pages.findById(slug.value()).orElseThrow(() -> missing(slug));
            var visible = page.visible();
            if (visible == null) {
                throw switch (page.status()) {
                    case RETIRED -> NoSuchRecord.gone("The page " + slug + " is no longer shown");
                    case DRAFT, PUBLISHED -> missing(slug);
                };
            }
            return details(RenderedPage.of(slug, page.externalId(), visible));
        });
    }

    /** Returns what a page would look like with every record it shows, without keeping anything. */
    Snapshot<ConditionPageDetails> preview(RenderedPage page) {
        return changes.read(() -> details(page));
    }

    Snapshot<List<ConditionPageSummary>> list(@Nullable Slug after, int limit) {
        InvalidInput.checkRange("limit", limit, 1, 1_000);
        return changes.read(() -> jdbc.sql(SUMMARIES)
                .param("kind", ChangeKind.CONDITION_PAGE.wireName())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, index) -> new ConditionPageSummary(
                        new Slug(row.getString("slug")),
                        row.getString("title"),
                        strings(row.getString("also_known_as")),
                        strings(row.getString("abbreviations")),
                        row.getLong("position")))
                .list());
    }

    Snapshot<List<ConditionPageState>> listStates(List<Slug> slugs) {
        InvalidInput.checkRange("slug", slugs.size(), 1, 200);
        return changes.read(() -> jdbc.sql(STATES)
                .param("kind", ChangeKind.CONDITION_PAGE.wireName())
                .param("slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                .query((row, index) -> {
                    var slug = new Slug(row.getString("slug"));
                    return new ConditionPageState(
                            slug, row.getLong("position"), published(slug, row).orElse(null));
                })
                .list());
    }

    private Optional<ConditionPage> published(Slug slug, ResultSet row) throws SQLException {
        var externalId = row.getString("external_id");
        return Optional.ofNullable(row.getString("published"))
                .map(content -> json.readValue(content, ConditionPageDraft.class))
                .map(content -> RenderedPage.of(slug, externalId, content).page());
    }

    private ConditionPageDetails details(RenderedPage rendered) {
        var records =
                directory.recordsShownBy(rendered.numbers(), rendered.offices(), ConditionPageDetails.MOST_OFFICES);
        var treating = practitioners.treating(rendered.page().slug());
        return new ConditionPageDetails(
                rendered.page(),
                records.practice(),
                records.contactPoints(),
                records.locations(),
                records.offices(),
                records.officeCount(),
                treating.practitioners(),
                treating.locations());
    }

    private List<String> strings(String array) {
        return List.of(json.readValue(array, String[].class));
    }

    private static NoSuchRecord missing(Slug slug) {
        return NoSuchRecord.missing("There is no page " + slug);
    }
}
