/** Completions of what a patient is typing, from memory. */
@NullMarked
package org.practiceportal.search.completion;

import org.jspecify.annotations.NullMarked;
