/** What this service says when it cannot do as asked, as RFC 9457 problem details. */
@NullMarked
package org.practiceportal.search.problem;

import org.jspecify.annotations.NullMarked;
