/** What judges say a search should find: written by staff, read by previews of a change of the vocabulary. */
@NullMarked
package org.practiceportal.content.judgment;

import org.jspecify.annotations.NullMarked;
