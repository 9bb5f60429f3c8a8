package org.practiceportal.common.condition;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * A page as a reader of the change feed needs it.
 *
 * @param position the position of the page's last public change
 * @param published what patients see; none where the page is retired
 */
public record ConditionPageState(
        Slug slug, long position, @Nullable ConditionPage published) {}
