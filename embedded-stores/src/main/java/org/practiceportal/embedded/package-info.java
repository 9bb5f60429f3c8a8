/** Starts the real stores as processes of this machine and leaves none of them behind. */
@NullMarked
package org.practiceportal.embedded;

import org.jspecify.annotations.NullMarked;
