/** What the minimal Elasticsearch distribution lacks for our index and the full image has. */
@NullMarked
package org.practiceportal.elasticsearch;

import org.jspecify.annotations.NullMarked;
