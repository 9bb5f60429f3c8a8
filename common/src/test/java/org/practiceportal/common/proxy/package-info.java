/** What tests put between services. */
@NullMarked
package org.practiceportal.common.proxy;

import org.jspecify.annotations.NullMarked;
