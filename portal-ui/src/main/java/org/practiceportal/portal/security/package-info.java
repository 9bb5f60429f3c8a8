/** Who may enter where. */
@NullMarked
package org.practiceportal.portal.security;

import org.jspecify.annotations.NullMarked;
