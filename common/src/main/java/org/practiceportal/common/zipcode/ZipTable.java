package org.practiceportal.common.zipcode;

/**
 * What is known of the table of ZIP codes without asking for one.
 *
 * @param zipCodes how many have a position; 0 where no table was ever imported
 */
public record ZipTable(long zipCodes) {}
