package org.practiceportal.content.condition;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.condition.TypedContactPlace;
import org.practiceportal.common.condition.TypedContactReport;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks each night for what all pages have as letters, and remembers it until it is mended: numbers come into the
 * directory, and pages into the library, long after a page was published.
 */
@Service
class TypedContactScan {

    /** Pages read at once; who saves one of them waits for so many to be looked at, some tenths of a second. */
    private static final int STRETCH = 50;

    /** Locked against saves until what was found is written, or a page mended meanwhile would be listed. */
    private static final String PAGES = """
            select slug, case when status = 'PUBLISHED' then published end as published, draft
            from condition_page
            where slug > :after
            order by slug
            limit :limit
            for share
            """;

    private static final String ADD = """
            insert into typed_contact (slug, draft, kind, text, record) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** What a retired page says nobody reads. */
    private static final String LIST = """
            select found.slug, title, found.draft, found.text, found.kind, coalesce(contact_point.key, location.slug) as key,
                   coalesce(contact_point.label, location.name) as label, contact_point.number,
                   count(*) over () as total
            from typed_contact found
            join condition_page page on page.slug = found.slug and (found.draft or page.status = 'PUBLISHED')
            left join contact_point on found.kind = 'contact-point' and contact_point.key = record
            left join location on found.kind = 'location' and location.slug = record
            order by title, found.slug, found.draft, found.id
            limit :size offset :skipped
            """;

    private final TypedContacts typedContacts;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transactions;

    TypedContactScan(
            TypedContacts typedContacts,
            JdbcTemplate batches,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.typedContacts = typedContacts;
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.json = json;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    TypedContactReport report(int page, int size) {
        InvalidInput.checkRange("page", page, 0, 1_000_000);
        InvalidInput.checkRange("size", size, 1, 200);
        var places = jdbc.sql(LIST)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, index) -> new Listed(
                        new TypedContactPlace(
                                new Slug(row.getString("slug")),
                                row.getString("title"),
                                row.getBoolean("draft"),
                                row.getString("text"),
                                ChangeKind.ofWireName(row.getString("kind")),
                                Optional.ofNullable(row.getString("key"))
                                        .map(Slug::new)
                                        .orElse(null),
                                row.getString("label"),
                                row.getString("number") != null
                                        && TypedContacts.isAnother(row.getString("text"), row.getString("number"))),
                        row.getLong("total")))
                .list();
        var endedAt = jdbc.sql("select ended_at from typed_contact_scan")
                .query(Timestamp.class)
                .optional();
        return new TypedContactReport(
                endedAt.map(Timestamp::toInstant).orElse(null),
                places.isEmpty() ? 0 : places.getFirst().total(),
                places.stream().map(Listed::place).toList());
    }

    private record Listed(TypedContactPlace place, long total) {}

    /** Scans all pages, whoever else does. */
    @Scheduled(cron = "${portal.typed-contacts-scan}", zone = "${portal.time-zone}")
    void run() {
        var known = typedContacts.known();
        var last = scanAfter("", known);
        while (last.isPresent()) {
            last = scanAfter(last.get(), known);
        }
        jdbc.sql("update typed_contact_scan set ended_at = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Scans a stretch of pages and returns the last of them; none where there is none left. */
    private Optional<String> scanAfter(String after, TypedContacts.Known known) {
        return transactions.execute(transaction -> scan(after, known));
    }

    private Optional<String> scan(String after, TypedContacts.Known known) {
        var pages = jdbc.sql(PAGES)
                .param("after", after)
                .param("limit", STRETCH)
                .query((row, index) ->
                        new Read(row.getString("slug"), row.getString("published"), row.getString("draft")))
                .list();
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        var last = pages.getLast().slug();
        jdbc.sql("delete from typed_contact where slug > :after and slug <= :last")
                .param("after", after)
                .param("last", last)
                .update();
        var found = new ArrayList<Object[]>();
        for (var page : pages) {
            content(page.published())
                    .forEach(text -> known.find(text).forEach(each -> found.add(row(page, false, each))));
            content(page.draft()).forEach(text -> known.find(text).forEach(each -> found.add(row(page, true, each))));
        }
        batches.batchUpdate(ADD, found);
        return Optional.of(last);
    }

    private record Read(
            String slug,
            @Nullable String published,
            @Nullable String draft) {}

    private Stream<ConditionPageDraft> content(@Nullable String stored) {
        return Stream.ofNullable(stored).map(text -> json.readValue(text, ConditionPageDraft.class));
    }

    private static Object[] row(Read page, boolean draft, TypedContact found) {
        var record = found.key() == null ? "" : found.key().value();
        return new Object[] {page.slug(), draft, found.kind().wireName(), found.text(), record};
    }

    /** Forgets what a page no longer has, as a part of the transaction that changes it; what is new the night finds. */
    void forgetMended(StoredPage page) {
        var slug = page.slug().value();
        var known = jdbc.sql("delete from typed_contact where slug = :slug returning kind, text, record")
                .param("slug", slug)
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        if (known.isEmpty()) {
            return;
        }
        var left = new ArrayList<Object[]>();
        for (var each : known) {
            if (says(page.visible(), each.get(1))) {
                left.add(new Object[] {slug, false, each.get(0), each.get(1), each.get(2)});
            }
            if (says(page.draft(), each.get(1))) {
                left.add(new Object[] {slug, true, each.get(0), each.get(1), each.get(2)});
            }
        }
        batches.batchUpdate(ADD, left);
    }

    private static boolean says(@Nullable ConditionPageDraft content, String text) {
        return content != null
                && Stream.concat(
                                Stream.of(content.summary()),
                                content.sections().stream().map(section -> section.text()))
                        .anyMatch(words -> words.contains(text));
    }
}
