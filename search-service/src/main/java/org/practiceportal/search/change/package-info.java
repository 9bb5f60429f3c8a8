/** Copies of what content-service holds, kept in memory by its change feed. */
@NullMarked
package org.practiceportal.search.change;

import org.jspecify.annotations.NullMarked;
