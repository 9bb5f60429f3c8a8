/** What judges say a search should find, so that staff see what a change does before patients do. */
@NullMarked
package org.practiceportal.common.judgment;

import org.jspecify.annotations.NullMarked;
