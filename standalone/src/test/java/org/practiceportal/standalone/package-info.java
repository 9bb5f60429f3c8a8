/** Runs no store and no service: the whole portal is tried in acceptance-tests. */
@NullMarked
package org.practiceportal.standalone;

import org.jspecify.annotations.NullMarked;
