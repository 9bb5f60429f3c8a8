/** Wrong details that patients report, until staff close them. */
@NullMarked
package org.practiceportal.content.report;

import org.jspecify.annotations.NullMarked;
