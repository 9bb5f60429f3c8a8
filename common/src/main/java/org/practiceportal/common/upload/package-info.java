/** What every import of a file answers. */
@NullMarked
package org.practiceportal.common.upload;

import org.jspecify.annotations.NullMarked;
