/** Files that are imported, line by line as they stream in. */
@NullMarked
package org.practiceportal.content.upload;

import org.jspecify.annotations.NullMarked;
