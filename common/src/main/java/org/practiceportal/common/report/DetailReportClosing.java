package org.practiceportal.common.report;

import jakarta.validation.constraints.NotNull;

/** How staff close a report. */
public record DetailReportClosing(@NotNull DetailReportOutcome outcome) {}
