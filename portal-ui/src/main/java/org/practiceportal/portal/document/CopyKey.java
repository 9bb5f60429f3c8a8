package org.practiceportal.portal.document;

/**
 * Under what a copy is kept.
 *
 * @param type what the copy is
 * @param address a path with the parameters that matter, or a name of our own
 */
public record CopyKey<T>(Class<T> type, String address) {}
