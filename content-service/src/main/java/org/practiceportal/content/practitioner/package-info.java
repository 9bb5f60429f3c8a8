/** The people who see patients, and who treats what. */
@NullMarked
package org.practiceportal.content.practitioner;

import org.jspecify.annotations.NullMarked;
