package org.practiceportal.common.report;

import java.util.List;
import org.practiceportal.common.change.ChangeKind;

/** What may be wrong with a detail of the directory. There is no place for words: people would write about themselves. */
public enum DetailProblem {
    /** Nobody and nothing answers, or the line is dead. */
    NUMBER_DOES_NOT_WORK(ChangeKind.CONTACT_POINT),
    /** Somebody else answers. */
    NUMBER_REACHES_SOMEBODY_ELSE(ChangeKind.CONTACT_POINT),
    /** The office was closed when it should have been open, or the other way round. */
    HOURS_WRONG(ChangeKind.LOCATION),
    /** The office is elsewhere, or cannot be found as described. */
    ADDRESS_WRONG(ChangeKind.LOCATION),
    /** Something else on the page of the office. */
    SOMETHING_ELSE(ChangeKind.LOCATION);

    private final ChangeKind kind;

    DetailProblem(ChangeKind kind) {
        this.kind = kind;
    }

    /** Returns the kind of record that may have it: a number or an office. */
    public ChangeKind kind() {
        return kind;
    }

    /** Returns what may be wrong with a kind of record, in order. */
    public static List<DetailProblem> of(ChangeKind kind) {
        return List.of(values()).stream()
                .filter(problem -> problem.kind == kind)
                .toList();
    }
}
