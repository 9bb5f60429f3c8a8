/** Search over condition pages in a patient's words. */
@NullMarked
package org.practiceportal.search.condition;

import org.jspecify.annotations.NullMarked;
