/** The search field with its completions and the page of results. */
@NullMarked
package org.practiceportal.portal.search;

import org.jspecify.annotations.NullMarked;
