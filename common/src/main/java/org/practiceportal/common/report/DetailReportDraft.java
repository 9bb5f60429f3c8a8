package org.practiceportal.common.report;

import jakarta.validation.constraints.NotNull;
import org.practiceportal.common.directory.Slug;

/**
 * What a patient reports.
 *
 * @param key the number or the office, as the problem says
 */
public record DetailReportDraft(
        @NotNull DetailProblem problem, @NotNull Slug key) {}
