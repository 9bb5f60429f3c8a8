package org.practiceportal.search.name;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.vocabulary.Meaning;

/**
 * How the names of a page fit a query; each figure is from 0 to 1 and that of the name that fits best.
 *
 * @param mention how much of what the query says is a whole name of the page
 * @param overlap how much the words of query and name have in common, misspelled and other words for the same included
 * @param likeness how much query and name look alike, letter by letter
 * @param meaning the rule that made a part of the query a name of the page; none where its own words did
 */
public record NameMatch(
        Slug slug,
        double mention,
        double overlap,
        double likeness,
        @Nullable Meaning meaning) {}
