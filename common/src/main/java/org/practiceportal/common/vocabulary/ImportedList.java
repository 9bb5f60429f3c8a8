package org.practiceportal.common.vocabulary;

/**
 * A list of rules that was imported.
 *
 * @param name what its file was named
 * @param rules how many it holds
 */
public record ImportedList(String name, int rules) {}
