/** What changed, in the order in which it became true: the feed that readers follow and the position every copy carries. */
@NullMarked
package org.practiceportal.common.change;

import org.jspecify.annotations.NullMarked;
