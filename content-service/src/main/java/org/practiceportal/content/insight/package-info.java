/** What patients search for, in numbers that tell nothing about one person. */
@NullMarked
package org.practiceportal.content.insight;

import org.jspecify.annotations.NullMarked;
