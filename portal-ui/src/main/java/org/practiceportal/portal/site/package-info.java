/** The start page, what search engines ask for, and the documents that say what went wrong. */
@NullMarked
package org.practiceportal.portal.site;

import org.jspecify.annotations.NullMarked;
