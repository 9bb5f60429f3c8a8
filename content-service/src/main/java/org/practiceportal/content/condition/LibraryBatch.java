package org.practiceportal.content.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes some lines of a library in one transaction; what they do depends on what is there. */
@Component
class LibraryBatch {

    private final ChangeLog changes;
    private final StoredPageRepository pages;
    private final Directory directory;
    private final JdbcClient jdbc;

    LibraryBatch(ChangeLog changes, StoredPageRepository pages, Directory directory, JdbcClient jdbc) {
        this.changes = changes;
        this.pages = pages;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Forgets the ids of the library before. */
    void begin() {
        jdbc.sql("delete from library_line").update();
    }

    Counts write(List<Entry> batch) {
        return changes.write(recorder -> new Work(recorder).write(batch));
    }

    /** A line that can be taken. */
    record Entry(long line, LibraryPage.Content content) {
        String externalId() {
            return content.externalId();
        }
    }

    /** What became of some lines. */
    record Counts(long created, long changed, long same, List<ImportReport.RefusedLine> refused) {
        static final Counts NONE = new Counts(0, 0, 0, List.of());

        /** Adds counts; the refusals are those of neither. */
        Counts plus(Counts other) {
            return new Counts(created + other.created, changed + other.changed, same + other.same, List.of());
        }
    }

    private final class Work {

        private final ChangeRecorder recorder;
        private final List<ImportReport.RefusedLine> refused = new ArrayList<>();

        Work(ChangeRecorder recorder) {
            this.recorder = recorder;
        }

        Counts write(List<Entry> batch) {
            var entries = firstOfEachId(batch);
            var digests = digests(entries.keySet());
            var changed = new HashMap<String, Entry>();
            var fresh = new ArrayList<Entry>();
            long same = 0;
            for (var entry : entries.values()) {
                var digest = digests.get(entry.externalId());
                if (digest == null) {
                    fresh.add(entry);
                } else if (digest.equals(entry.content().digest())) {
                    same++;
                } else {
                    changed.put(entry.externalId(), entry);
                }
            }
            change(changed);
            return new Counts(create(fresh), changed.size(), same, List.copyOf(refused));
        }

        /** Refuses lines whose id an earlier line of the same library has. */
        private Map<String, Entry> firstOfEachId(List<Entry> batch) {
            var accepted = new HashSet<>(jdbc.sql("""
                            insert into library_line (external_id, line)
                            select * from unnest(:ids::text[], :lines::bigint[])
                            on conflict do nothing
                            returning line
                            """)
                    .param("ids", batch.stream().map(Entry::externalId).toArray(String[]::new))
                    .param("lines", batch.stream().map(Entry::line).toArray(Long[]::new))
                    .query(Long.class)
                    .list());
            var first = new LinkedHashMap<String, Entry>();
            for (var entry : batch) {
                if (accepted.contains(entry.line())) {
                    first.put(entry.externalId(), entry);
                } else {
                    refuse(entry, "an earlier line has the same id");
                }
            }
            return first;
        }

        private Map<String, String> digests(Set<String> externalIds) {
            var digests = new HashMap<String, String>();
            jdbc.sql("select external_id, library_digest from condition_page where external_id = any(:ids)")
                    .param("ids", externalIds.toArray(String[]::new))
                    .query(row -> {
                        digests.put(row.getString(1), row.getString(2));
                    });
            return digests;
        }

        private void change(Map<String, Entry> changed) {
            if (changed.isEmpty()) {
                return;
            }
            for (var page : pages.listToRevise(changed.keySet())) {
                var entry = changed.get(page.externalId());
                var before = page.published();
                if (entry != null) {
                    page.takeFromLibrary(entry.content(), recorder);
                    recorder.record(page.kindOfPublished(), page.slug().value(), before, page.published());
                    // A library's text embeds nothing.
                    directory.removeReferences(
                            ChangeKind.CONDITION_PAGE, page.slug().value());
                }
            }
        }

        private long create(List<Entry> fresh) {
            if (fresh.isEmpty()) {
                return 0;
            }
            var taken = taken(fresh);
            long created = 0;
            for (var entry : fresh) {
                var slug = LibraryPage.slugs(entry.content()).stream()
                        .filter(taken::add)
                        .findFirst();
                if (slug.isPresent()) {
                    pages.save(StoredPage.imported(slug.get(), entry.content(), recorder));
                    recorder.record(
                            ChangeKind.CONDITION_PAGE,
                            slug.get().value(),
                            null,
                            entry.content().page());
                    created++;
                } else {
                    refuse(entry, "neither its title nor its id makes a name for its address that is free");
                }
            }
            return created;
        }

        private Set<Slug> taken(List<Entry> fresh) {
            var wanted = fresh.stream()
                    .flatMap(entry -> LibraryPage.slugs(entry.content()).stream())
                    .map(Slug::value)
                    .toArray(String[]::new);
            return new HashSet<>(jdbc.sql("select slug from condition_page where slug = any(:wanted)")
                    .param("wanted", wanted)
                    .query((row, index) -> new Slug(row.getString(1)))
                    .list());
        }

        private void refuse(Entry entry, String reason) {
            refused.add(new ImportReport.RefusedLine(entry.line(), reason));
        }
    }
}
