/** Patients report a wrong detail, and staff work off what they report. */
@NullMarked
package org.practiceportal.portal.report;

import org.jspecify.annotations.NullMarked;
