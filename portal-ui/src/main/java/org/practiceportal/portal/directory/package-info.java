/** The practice, its offices and its numbers: how they are drawn and where patients read them. */
@NullMarked
package org.practiceportal.portal.directory;

import org.jspecify.annotations.NullMarked;
