/** Which pages' names a query says, misspells or says in other words; in memory, without Elasticsearch. */
@NullMarked
package org.practiceportal.search.name;

import org.jspecify.annotations.NullMarked;
