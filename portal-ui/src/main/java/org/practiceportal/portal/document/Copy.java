package org.practiceportal.portal.document;

/**
 * A value built from the directory or the pages, ready to be kept.
 *
 * @param weight about how many bytes it takes
 * @param basis what it was built from
 */
public record Copy<T>(T value, int weight, Basis basis) {}
