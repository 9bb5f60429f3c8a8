/** Staff's screens of what the practice decides of search results by hand. */
@NullMarked
package org.practiceportal.portal.curation;

import org.jspecify.annotations.NullMarked;
