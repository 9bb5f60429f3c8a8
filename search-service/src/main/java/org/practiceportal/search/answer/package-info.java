/** What answers rest on, so that those given before can be given again. */
@NullMarked
package org.practiceportal.search.answer;

import org.jspecify.annotations.NullMarked;
