package org.practiceportal.common.change;

/**
 * The latest change of one record: what a reader of the feed learns, never the values before and after.
 *
 * @param position where the change stands in commit order, from 1
 * @param kind the kind of record
 * @param key the record's key within its kind
 */
public record Change(long position, ChangeKind kind, String key) {}
