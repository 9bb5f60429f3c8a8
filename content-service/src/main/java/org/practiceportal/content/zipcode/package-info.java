/** The table of ZIP codes that an operator may import: reference data, and no history. */
@NullMarked
package org.practiceportal.content.zipcode;

import org.jspecify.annotations.NullMarked;
