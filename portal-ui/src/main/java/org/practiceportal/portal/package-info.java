/** What patients and staff see of the practice. */
@NullMarked
package org.practiceportal.portal;

import org.jspecify.annotations.NullMarked;
