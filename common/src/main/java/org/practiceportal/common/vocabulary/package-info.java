/** What words mean the same, so that a search understands what patients type. */
@NullMarked
package org.practiceportal.common.vocabulary;

import org.jspecify.annotations.NullMarked;
