/** The practice, its offices and its contact points, with the rules their values obey. */
@NullMarked
package org.practiceportal.common.directory;

import org.jspecify.annotations.NullMarked;
