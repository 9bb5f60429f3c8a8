package org.practiceportal.common.directory;

import org.practiceportal.common.change.ChangeKind;

/**
 * A place that shows a record.
 *
 * @param kind what shows it; a draft that shows it counts as {@link ChangeKind#CONDITION_PAGE_DRAFT}
 * @param key the key of that place
 * @param title its title, for staff to read
 */
public record RecordUse(ChangeKind kind, String key, String title) {}
