/** What words mean the same, in memory, as staff's and imported rules say. */
@NullMarked
package org.practiceportal.search.vocabulary;

import org.jspecify.annotations.NullMarked;
