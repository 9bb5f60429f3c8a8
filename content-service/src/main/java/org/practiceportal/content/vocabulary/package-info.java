/** What words mean the same: rules of staff's own, and imported lists. */
@NullMarked
package org.practiceportal.content.vocabulary;

import org.jspecify.annotations.NullMarked;
