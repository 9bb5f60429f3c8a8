package org.practiceportal.portal.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.directory.Slug;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Reads histories, whatever the kind of record. */
@Component
class HistoryPages {

    /** A long list to look through at once; what is older is a click further. */
    static final int SIZE = 25;

    private final HistoryApi history;
    private final List<RecordHistory<?, ?>> kinds;

    HistoryPages(HistoryApi history, List<RecordHistory<?, ?>> kinds) {
        this.history = history;
        this.kinds = kinds;
    }

    /** Finds how to tell of the kind of record that an address names. */
    Optional<RecordHistory<?, ?>> find(String kind) {
        return kinds.stream()
                .<RecordHistory<?, ?>>map(records -> records)
                .filter(records -> records.kind().wireName().equals(kind))
                .findFirst();
    }

    /** Finds how to tell of the record that a change is about; accounts have no history here. */
    Optional<RecordHistory<?, ?>> find(ChangeKind kind) {
        return kinds.stream()
                .<RecordHistory<?, ?>>map(records -> records)
                .filter(records -> VersionReader.reads(records, kind))
                .findFirst();
    }

    /**
     * Reads a page of a record's history and how the record stands.
     *
     * @param page counts from 0
     */
    <D, R> ShownHistory<D, R> read(RecordHistory<D, R> records, Slug key, int page) {
        var current = current(records, key);
        var entries = history.listHistory(records.kind().wireName(), key.value(), page, SIZE);
        var reader = new VersionReader<>(records);
        var readers = new EnumMap<ChangeKind, VersionReader<?>>(ChangeKind.class);
        for (var entry : entries) {
            if (VersionReader.reads(records, entry.kind())) {
                readers.put(entry.kind(), reader);
            } else {
                find(entry.kind()).ifPresent(other -> readers.computeIfAbsent(entry.kind(), kind -> reader(other)));
            }
        }
        return new ShownHistory<>(records, reader, key, current, entries, entries.size() == SIZE, readers);
    }

    /** Reads what is gone of a kind, newest first. */
    Removed readRemoved(RecordHistory<?, ?> records, int page) {
        return new Removed(history.listRemovedRecords(records.kind().wireName(), page, SIZE), reader(records));
    }

    /**
     * Records that are gone.
     *
     * @param entries the changes that removed them
     */
    record Removed(List<HistoryEntry> entries, VersionReader<?> reader) {
        Removed {
            entries = List.copyOf(entries);
        }
    }

    /** A record that is removed has a history all the same. */
    private static <R> Optional<R> current(RecordHistory<?, R> records, Slug key) {
        try {
            return Optional.of(records.get(key));
        } catch (HttpClientErrorException.NotFound removed) {
            return Optional.empty();
        }
    }

    private static <D> VersionReader<D> reader(RecordHistory<D, ?> records) {
        return new VersionReader<>(records);
    }
}
