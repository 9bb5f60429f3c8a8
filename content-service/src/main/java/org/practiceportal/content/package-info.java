/** The service that owns the truth: it starts here, and each feature has a package of its own. */
@NullMarked
package org.practiceportal.content;

import org.jspecify.annotations.NullMarked;
