/** Who may see what: staff log in, their calls carry their token, and every page goes out with protecting headers. */
@NullMarked
package org.practiceportal.portal.security;

import org.jspecify.annotations.NullMarked;
