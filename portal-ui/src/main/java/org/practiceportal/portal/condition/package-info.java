/** Condition pages: how they are drawn and where patients read them. */
@NullMarked
package org.practiceportal.portal.condition;

import org.jspecify.annotations.NullMarked;
