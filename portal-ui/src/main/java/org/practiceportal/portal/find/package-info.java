/** Search that refines as the patient types. */
@NullMarked
package org.practiceportal.portal.find;

import org.jspecify.annotations.NullMarked;
