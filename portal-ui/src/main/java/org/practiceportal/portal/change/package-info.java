/** The history of records as staff read it, and the way back to a version of theirs. */
@NullMarked
package org.practiceportal.portal.change;

import org.jspecify.annotations.NullMarked;
