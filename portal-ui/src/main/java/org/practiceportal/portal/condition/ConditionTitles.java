package org.practiceportal.portal.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.document.Sourced;
import org.springframework.stereotype.Service;

/** The titles and names of all published pages, kept in memory. */
@Service
public class ConditionTitles {

    private static final CopyKey<Titles> TITLES = new CopyKey<>(Titles.class, "titles");

    /** Bytes a page takes in the index: title and names, twice over, with their objects. */
    private static final int BYTES_A_PAGE = 600;

    private final ContentSource source;
    private final KeptCopies copies;
    private final LastKnownKeeper lastKnown;

    ConditionTitles(ContentSource source, KeptCopies copies, LastKnownKeeper lastKnown) {
        this.source = source;
        this.copies = copies;
        this.lastKnown = lastKnown;
    }

    /** The index with what it rests on, which a document made from it rests on too. */
    private record Titles(Sourced<TitleIndex> sourced) {}

    /**
     * Returns the index as it was read.
     *
     * @throws NeighbourUnavailable if none is kept and content-service does not answer
     */
    public Seen<Sourced<TitleIndex>> get() {
        var seen = copies.read(TITLES, this::build);
        return new Seen<>(seen.value().sourced(), seen.asOf());
    }

    /** Returns the index; from what is last known, with its time, where content-service does not answer. */
    public Optional<Seen<TitleIndex>> find() {
        try {
            var seen = get();
            return Optional.of(new Seen<>(seen.value().value(), seen.asOf()));
        } catch (NeighbourUnavailable e) {
            return lastKnown.find().map(known -> new Seen<>(index(known.pages()), known.at()));
        }
    }

    private Copy<Titles> build() {
        var titles = source.titles();
        var index = new Sourced<>(index(titles.value()), titles.basis());
        return new Copy<>(new Titles(index), titles.value().size() * BYTES_A_PAGE, titles.basis());
    }

    private static TitleIndex index(List<ConditionPageSummary> pages) {
        return new TitleIndex(pages, Locale.ENGLISH);
    }
}
