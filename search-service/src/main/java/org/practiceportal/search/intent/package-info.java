/** What a query asks of the practice itself. */
@NullMarked
package org.practiceportal.search.intent;

import org.jspecify.annotations.NullMarked;
