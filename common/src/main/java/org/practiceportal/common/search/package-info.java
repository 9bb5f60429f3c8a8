/** Search over published condition pages, completions, and the state of the index. */
@NullMarked
package org.practiceportal.common.search;

import org.jspecify.annotations.NullMarked;
