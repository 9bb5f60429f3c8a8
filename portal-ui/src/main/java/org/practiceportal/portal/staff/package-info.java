/** Where members of staff start their work. */
@NullMarked
package org.practiceportal.portal.staff;

import org.jspecify.annotations.NullMarked;
