/** The portal as its patients, its staff and its operators meet it: the running whole, and the documents about it. */
@NullMarked
package org.practiceportal.acceptance;

import org.jspecify.annotations.NullMarked;
