/** What the practice decides of search results by hand: pages it puts up or takes away, and queries it leads elsewhere. */
@NullMarked
package org.practiceportal.common.curation;

import org.jspecify.annotations.NullMarked;
