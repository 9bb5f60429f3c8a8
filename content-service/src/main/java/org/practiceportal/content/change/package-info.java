/** The change log: history, feed and version of every record, and the promise that readers see a saved value at once. */
@NullMarked
package org.practiceportal.content.change;

import org.jspecify.annotations.NullMarked;
