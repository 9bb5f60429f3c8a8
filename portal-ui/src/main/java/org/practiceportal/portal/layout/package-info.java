/** The frame, the words and the looks that all pages share. */
@NullMarked
package org.practiceportal.portal.layout;

import org.jspecify.annotations.NullMarked;
