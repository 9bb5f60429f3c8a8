/** ZIP codes and where they lie, for those who look for the nearest office. */
@NullMarked
package org.practiceportal.common.zipcode;

import org.jspecify.annotations.NullMarked;
