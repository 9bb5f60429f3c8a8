/** What patients search for, counted without a word about who searched. */
@NullMarked
package org.practiceportal.common.insight;

import org.jspecify.annotations.NullMarked;
