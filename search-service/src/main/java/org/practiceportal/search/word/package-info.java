/** Words of a text in the forms that the index knows. */
@NullMarked
package org.practiceportal.search.word;

import org.jspecify.annotations.NullMarked;
