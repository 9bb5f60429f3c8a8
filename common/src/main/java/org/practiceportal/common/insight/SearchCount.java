package org.practiceportal.common.insight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How often a query was searched for on a day. Nothing in it says who searched, when on that day, or what else.
 *
 * @param query in lower case, with what might tell a person replaced by words in brackets; or one of the two sums
 * @param searches how often
 * @param empty how many of them found nothing
 * @param opened how many of them led to a page
 */
public record SearchCount(
        @NotNull LocalDate day,
        @NotBlank @Size(max = LONGEST_QUERY) String query,
        @PositiveOrZero long searches,
        @PositiveOrZero long empty,
        @PositiveOrZero long opened) {

    /** Longer than a question; what is longer is a letter, and nobody keeps a patient's letter. */
    public static final int LONGEST_QUERY = 100;

    /** The sum over all texts that are longer. No query is called so: none has brackets of its own. */
    public static final String LETTERS = "[letters]";

    /** The sum over all queries for which there was no room. */
    public static final String OTHERS = "[other]";
}
