/** What the practice decides of search results by hand. */
@NullMarked
package org.practiceportal.content.curation;

import org.jspecify.annotations.NullMarked;
