/** How a service's process lives and ends. */
@NullMarked
package org.practiceportal.common.process;

import org.jspecify.annotations.NullMarked;
