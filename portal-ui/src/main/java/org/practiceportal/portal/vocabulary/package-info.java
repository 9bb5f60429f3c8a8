/** What words mean the same, and the judged queries by which staff see what a change of that does: staff's pages. */
@NullMarked
package org.practiceportal.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
