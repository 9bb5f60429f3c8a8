/** Staff accounts and their sessions. */
@NullMarked
package org.practiceportal.common.account;

import org.jspecify.annotations.NullMarked;
