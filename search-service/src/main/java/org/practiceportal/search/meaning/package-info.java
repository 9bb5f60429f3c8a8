/** What a text is about, as a point among other texts: those about the same lie near it, whatever words they use. */
@NullMarked
package org.practiceportal.search.meaning;

import org.jspecify.annotations.NullMarked;
