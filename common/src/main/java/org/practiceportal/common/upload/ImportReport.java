package org.practiceportal.common.upload;

import java.util.List;

/**
 * How an import ended; the four counts add up to the lines read, empty lines aside.
 *
 * @param created records that are new
 * @param changed records whose content differed
 * @param same records that already stood as they are in the file
 * @param refused lines that could not be taken
 * @param refusals the first {@link #MOST_REFUSALS} of them
 */
public record ImportReport(long created, long changed, long same, long refused, List<RefusedLine> refusals) {

    /** As many refusals as a person may read; the count says how many there were. */
    public static final int MOST_REFUSALS = 1_000;

    public ImportReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * A line that could not be taken.
     *
     * @param line its number in the file, from 1
     * @param reason why, in words for the person who runs the import
     */
    public record RefusedLine(long line, String reason) {}
}
