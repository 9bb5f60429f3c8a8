package org.practiceportal.common.search;

/**
 * The rule of a vocabulary by which a page was found.
 *
 * @param list the list it stands in; {@code staff} is that of staff's own
 * @param phrase what was typed, as the rule spells it
 * @param meaning what it means, as the rule spells it
 */
public record AppliedRule(String list, String phrase, String meaning) {}
