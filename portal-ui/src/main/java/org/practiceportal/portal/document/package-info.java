/** Documents as they go over the wire, and the kept copies of them that know how fresh they are. */
@NullMarked
package org.practiceportal.portal.document;

import org.jspecify.annotations.NullMarked;
