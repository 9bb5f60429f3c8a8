/** The practice, its offices and its numbers, and who shows them. */
@NullMarked
package org.practiceportal.content.directory;

import org.jspecify.annotations.NullMarked;
