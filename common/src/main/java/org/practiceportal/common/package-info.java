/** The contract between the services: records, value types with rules, HTTP interfaces. */
@NullMarked
package org.practiceportal.common;

import org.jspecify.annotations.NullMarked;
