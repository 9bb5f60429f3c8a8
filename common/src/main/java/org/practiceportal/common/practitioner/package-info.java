/** The people who see patients: who they are, where and when, and what they treat. */
@NullMarked
package org.practiceportal.common.practitioner;

import org.jspecify.annotations.NullMarked;
