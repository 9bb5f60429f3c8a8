/** Condition pages: what patients read, what staff edit, and the import of libraries. */
@NullMarked
package org.practiceportal.content.condition;

import org.jspecify.annotations.NullMarked;
