package org.practiceportal.common.report;

/** What came out of a report. */
public enum DetailReportOutcome {
    /** It was wrong and has been put right. */
    MENDED,
    /** It was right. */
    WAS_RIGHT
}
