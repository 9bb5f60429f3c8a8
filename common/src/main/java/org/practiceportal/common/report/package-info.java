/** What patients report as wrong, without a word about themselves. */
@NullMarked
package org.practiceportal.common.report;

import org.jspecify.annotations.NullMarked;
