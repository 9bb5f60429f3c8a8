package org.practiceportal.content.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that say which text shows which record. */
@Component
class RecordReferences {

    private static final String IN_PAGES = """
            %s
            where shown.%s = ? and shown.referrer_key = any(?)
              and shown.referrer_kind in ('condition-page', 'condition-page-draft')
            """;

    private final JdbcTemplate jdbc;

    RecordReferences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(RecordUse referrer, Collection<Slug> contactPoints, Collection<Slug> locations) {
        remove(referrer.kind(), referrer.key());
        var rows = Stream.concat(
                        contactPoints.stream().map(key -> new Object[] {key.value(), null}),
                        locations.stream().map(slug -> new Object[] {null, slug.value()}))
                .map(keys ->
                        new Object[] {referrer.kind().wireName(), referrer.key(), referrer.title(), keys[0], keys[1]})
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into record_reference (referrer_kind, referrer_key, title, contact_point, location)
                    values (?, ?, ?, ?, ?)
                    """, rows);
        }
    }

    /** Whoever shows both records already is left with one of them. */
    void replaceInPages(Referrer.Replacement replacement, Collection<String> pages) {
        var column = replacement.kind() == ChangeKind.CONTACT_POINT ? "contact_point" : "location";
        var keys = new Object[] {replacement.by().value(), replacement.key().value(), pages.toArray(String[]::new)};
        jdbc.update(
                IN_PAGES.formatted("delete from record_reference shown using (select ?::text as by) other", column)
                        + " and exists (select from record_reference same where same." + column + " = other.by"
                        + " and same.referrer_kind = shown.referrer_kind and same.referrer_key = shown.referrer_key)",
                keys);
        jdbc.update(IN_PAGES.formatted("update record_reference shown set " + column + " = ?", column), keys);
    }

    void remove(ChangeKind kind, String key) {
        jdbc.update("delete from record_reference where referrer_kind = ? and referrer_key = ?", kind.wireName(), key);
    }

    List<RecordUse> listToContactPoint(String key) {
        return list("contact_point", key);
    }

    List<RecordUse> listToLocation(String slug) {
        return list("location", slug);
    }

    /** Lists the people and the services of offices that give some of these numbers to patients of their office. */
    List<RecordUse> listThoseWhoGive(Collection<String> contactPoints) {
        return jdbc.query(
                """
                select distinct referrer_kind, referrer_key, title from record_reference
                where contact_point = any(?) and referrer_kind in ('location', 'practitioner')
                order by title, referrer_key, referrer_kind
                """,
                (row, index) ->
                        new RecordUse(ChangeKind.ofWireName(row.getString(1)), row.getString(2), row.getString(3)),
                (Object) contactPoints.toArray(String[]::new));
    }

    private List<RecordUse> list(String column, String value) {
        return jdbc.query(
                "select referrer_kind, referrer_key, title from record_reference where " + column
                        + " = ? order by title, referrer_key, referrer_kind",
                (row, index) ->
                        new RecordUse(ChangeKind.ofWireName(row.getString(1)), row.getString(2), row.getString(3)),
                value);
    }
}
