/** Owns the index, all of which can be rebuilt from content-service. */
@NullMarked
package org.practiceportal.search;

import org.jspecify.annotations.NullMarked;
