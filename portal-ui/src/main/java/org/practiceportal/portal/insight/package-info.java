/** What patients search for: counted without a word about them, and shown to staff. */
@NullMarked
package org.practiceportal.portal.insight;

import org.jspecify.annotations.NullMarked;
