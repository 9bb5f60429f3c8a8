package org.practiceportal.common.search;

/**
 * The section of a page that says most of what a query looks for.
 *
 * @param anchor its name within the page's address
 */
public record AnsweringSection(String anchor, String heading) {}
