package org.practiceportal.portal.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.directory.Slug;

/**
 * A page of one record's history, read from content-service.
 *
 * @param current the record as it stands; none where it is removed
 * @param entries the changes of the record and of what it shows, newest first
 * @param more whether there are older ones
 * @param readers a reader for every kind of record that the entries are about
 */
record ShownHistory<D, R>(
        RecordHistory<D, R> records,
        VersionReader<D> reader,
        Slug key,
        Optional<R> current,
        List<HistoryEntry> entries,
        boolean more,
        Map<ChangeKind, VersionReader<?>> readers) {

    ShownHistory {
        entries = List.copyOf(entries);
        readers = Map.copyOf(readers);
    }

    /** Returns whether an entry is about the record itself and not about something that it shows. */
    boolean isOwn(HistoryEntry entry) {
        return VersionReader.reads(records, entry.kind()) && entry.key().equals(key.value());
    }

    Optional<D> currentDraft() {
        return current.map(records.records().toDraft());
    }

    /** Returns what a change began with: for a page's new draft, what patients saw then where that is known. */
    @Nullable
    Map<String, @Nullable Object> before(HistoryEntry entry) {
        if (entry.before() != null || entry.kind() != ChangeKind.CONDITION_PAGE_DRAFT) {
            return entry.before();
        }
        return entries.stream()
                .filter(older -> older.position() < entry.position()
                        && older.kind() == ChangeKind.CONDITION_PAGE
                        && older.key().equals(entry.key()))
                .findFirst()
                .map(HistoryEntry::after)
                .orElse(null);
    }

    /** Returns what the record is called, today or when it was last known. */
    String title() {
        return currentDraft()
                .or(() -> entries.stream()
                        .filter(this::isOwn)
                        .flatMap(entry -> reader.read(entry.after() == null ? entry.before() : entry.after()).stream())
                        .findFirst()
                        .map(PastVersion::draft))
                .map(records::title)
                .orElse(key.value());
    }
}
