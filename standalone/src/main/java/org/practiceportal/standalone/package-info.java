/** The whole portal on one machine: starts stores and services, keeps them running, and ends them in order. */
@NullMarked
package org.practiceportal.standalone;

import org.jspecify.annotations.NullMarked;
