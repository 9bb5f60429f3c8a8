package org.practiceportal.content.directory;

import java.util.List;
import org.practiceportal.common.directory.DirectoryImportReport.Refusal;

/** A row of a table cannot be taken. */
final class RefusedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedRow(List<Refusal> refusals) {
        super("A row is refused", null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    RefusedRow(String column, String reason) {
        this(List.of(new Refusal(column, reason)));
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
