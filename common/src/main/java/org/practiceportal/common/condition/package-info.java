/** Condition pages: what patients read, what staff edit, and what the index is built from. */
@NullMarked
package org.practiceportal.common.condition;

import org.jspecify.annotations.NullMarked;
