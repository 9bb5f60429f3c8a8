package org.practiceportal.portal.directory;

import org.practiceportal.common.zipcode.ZipCode;
import org.practiceportal.common.zipcode.ZipTable;
import org.practiceportal.portal.directory.ZipSearch.Outcome;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/** Finds out where a ZIP code lies, from the practice's own table; keeps and logs nothing of what was typed. */
@Service
public class ZipCodes {

    private static final CopyKey<ZipTable> TABLE = new CopyKey<>(ZipTable.class, "zip-table");

    /** Bytes of a number in a record. */
    private static final int WEIGHT = 24;

    private final ContentSource source;
    private final KeptCopies copies;

    ZipCodes(ContentSource source, KeptCopies copies) {
        this.source = source;
        this.copies = copies;
    }

    /** Looks up what a patient typed; asks content-service once at most, apart from whether there is a table. */
    public ZipSearch ask(String typed) {
        if (!isThere()) {
            return ZipSearch.notAsked(false);
        }
        var stripped = typed.strip();
        return stripped.isEmpty() ? ZipSearch.notAsked(true) : new ZipSearch(stripped, outcome(stripped));
    }

    private Outcome outcome(String typed) {
        return ZipCode.find(typed).map(this::find).orElseGet(Outcome.NotAZipCode::new);
    }

    private Outcome find(ZipCode zip) {
        try {
            return source.findPosition(zip)
                    .<Outcome>map(position -> new Outcome.Found(zip, position))
                    .orElseGet(() -> new Outcome.Unknown(zip));
        } catch (NeighbourUnavailable e) {
            return new Outcome.Unavailable();
        }
    }

    private boolean isThere() {
        try {
            return copies.read(TABLE, this::table).value().zipCodes() > 0;
        } catch (NeighbourUnavailable | HttpClientErrorException e) {
            // A field that may not work is worse than none.
            return false;
        }
    }

    private Copy<ZipTable> table() {
        var table = source.zipTable();
        return new Copy<>(table.value(), WEIGHT, table.basis());
    }
}
