package org.practiceportal.common.report;

import java.time.Instant;
import org.practiceportal.common.directory.Slug;

/**
 * A problem that patients have reported and nobody has closed.
 *
 * @param title what staff call the record; its key where it is gone
 * @param count how often it was reported
 * @param firstAt when for the first time
 * @param lastAt when for the last time
 */
public record DetailReport(
        long id, DetailProblem problem, Slug key, String title, long count, Instant firstAt, Instant lastAt) {}
