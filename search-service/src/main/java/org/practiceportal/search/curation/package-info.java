/** What the practice decides of search results by hand, in memory. */
@NullMarked
package org.practiceportal.search.curation;

import org.jspecify.annotations.NullMarked;
