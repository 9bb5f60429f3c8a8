package org.practiceportal.common.curation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * What the practice decides of the results of some queries. Capitals, accents and plurals make no difference.
 *
 * @param phrases the queries, at most 20
 * @param wholeQuery whether a phrase is the whole query; otherwise it may stand anywhere in one. True where it is left out
 * @param page the page that is pinned or hidden; while it is not published the rule does nothing
 * @param position where a pinned page stands, from 1
 * @param path where a routed query leads
 * @param from the first date on which it holds, in the practice's time zone
 * @param until the last one, included
 * @param note why, for colleagues
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurationRule(
        @NotNull CurationKind kind,

        @NotEmpty @Size(max = MOST_PHRASES) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Size(max = LONGEST_PHRASE) @Pattern(regexp = SAYS_SOMETHING) String> phrases,

        Boolean wholeQuery,
        @Nullable Slug page,

        @Min(1) @Max(LAST_POSITION) @Nullable Integer position,

        @Nullable PortalPath path,
        @Nullable LocalDate from,
        @Nullable LocalDate until,

        @Size(max = LONGEST_NOTE) @Nullable String note) {

    public static final int MOST_PHRASES = 20;
    public static final int LONGEST_PHRASE = 200;
    public static final int LONGEST_NOTE = 1_000;

    /** What a phone shows before one scrolls. */
    public static final int LAST_POSITION = 5;

    private static final String SAYS_SOMETHING = "(?s)[^\\p{L}\\p{N}]*+[\\p{L}\\p{N}].*";

    public CurationRule {
        phrases = List.copyOf(phrases);
        wholeQuery = wholeQuery == null || wholeQuery;
    }

    /** Returns a rule by which a page stands at a position for some queries. */
    public static CurationRule pin(List<String> phrases, Slug page, int position) {
        return new CurationRule(CurationKind.PIN, phrases, true, page, position, null, null, null, null);
    }

    /** Returns a rule by which a page is not shown for some queries. */
    public static CurationRule hide(List<String> phrases, Slug page) {
        return new CurationRule(CurationKind.HIDE, phrases, true, page, null, null, null, null, null);
    }

    /** Returns a rule by which some queries lead elsewhere. */
    public static CurationRule route(List<String> phrases, PortalPath path) {
        return new CurationRule(CurationKind.ROUTE, phrases, true, null, null, path, null, null, null);
    }

    /** Returns the same rule for queries that only contain a phrase too. */
    public CurationRule alsoWithin() {
        return new CurationRule(kind, phrases, false, page, position, path, from, until, note);
    }

    /** Returns the same rule for some dates, both included. */
    public CurationRule during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CurationRule(kind, phrases, wholeQuery, page, position, path, first, last, note);
    }

    /** Returns whether its dates have come and not gone by. */
    public boolean holds(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** Whether it says where its kind needs to know, and nothing that its kind does not have. */
    @JsonIgnore
    @AssertTrue(
            message =
                    "A pinned page has a position, a hidden one has none, and a whole query, never a part of one, is led to a path")
    public boolean isComplete() {
        return switch (kind) {
            case PIN -> page != null && position != null && path == null;
            case HIDE -> page != null && position == null && path == null;
            case ROUTE -> page == null && position == null && path != null && wholeQuery;
            case null -> true;
        };
    }

    /** Whether it does not end before it begins. */
    @JsonIgnore
    @AssertTrue(message = "A rule ends on or after the date it begins")
    public boolean isInOrder() {
        return from == null || until == null || !until.isBefore(from);
    }
}
