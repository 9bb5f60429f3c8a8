/** What every page for staff has in common: frame, start page, and editing in which nothing typed is lost. */
@NullMarked
package org.practiceportal.portal.staff;

import org.jspecify.annotations.NullMarked;
