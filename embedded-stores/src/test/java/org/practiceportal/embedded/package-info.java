/** Starts the real stores, stops them and kills their owner. */
@NullMarked
package org.practiceportal.embedded;

import org.jspecify.annotations.NullMarked;
