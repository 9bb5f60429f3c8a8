package org.practiceportal.common.directory;

/**
 * An office as it stood or will stand at a moment, with what its patients are told beside it.
 *
 * @param practice the practice as of then, with its numbers
 * @param location the office as of then, with its numbers; checks of details and the version are those of no moment
 */
public record LocationAtMoment(PracticeDetails practice, LocationDetails location) {}
