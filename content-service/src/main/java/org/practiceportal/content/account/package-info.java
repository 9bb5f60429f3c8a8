/** Staff accounts, their sessions, and who may call what. */
@NullMarked
package org.practiceportal.content.account;

import org.jspecify.annotations.NullMarked;
