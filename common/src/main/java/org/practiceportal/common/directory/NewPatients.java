package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Whether new patients are taken, as the practice said on a day. Patients read the day too: it changes fast.
 *
 * @param asOf the day on which the practice said so
 */
public record NewPatients(boolean accepting, @NotNull LocalDate asOf) {}
