/** The people who see patients: found by patients, written by staff. */
@NullMarked
package org.practiceportal.portal.practitioner;

import org.jspecify.annotations.NullMarked;
