/** What tells one content from another. */
@NullMarked
package org.practiceportal.common.digest;

import org.jspecify.annotations.NullMarked;
