/** The index itself: generations behind an alias, kept at the head of the change feed. */
@NullMarked
package org.practiceportal.search.index;

import org.jspecify.annotations.NullMarked;
