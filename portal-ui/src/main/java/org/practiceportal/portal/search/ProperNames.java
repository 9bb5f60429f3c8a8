package org.practiceportal.portal.search;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.search.SpellingSuggestion;
import org.practiceportal.portal.directory.OfficeFilter;
import org.practiceportal.portal.directory.OfficeFinder;
import org.practiceportal.portal.practitioner.PractitionerDirectory;
import org.springframework.stereotype.Component;

/** What people and offices of the practice are called: words that only look misspelled. */
@Component
class ProperNames {

    private final PractitionerDirectory practitioners;
    private final OfficeFinder offices;
    private final Clock clock;

    ProperNames(PractitionerDirectory practitioners, OfficeFinder offices, Clock clock) {
        this.practitioners = practitioners;
        this.offices = offices;
        this.clock = clock;
    }

    /** Returns whether a suggestion has another word in place of a name. */
    boolean areChangedBy(@Nullable SpellingSuggestion suggestion, String typed) {
        if (suggestion == null) {
            return false;
        }
        var kept = words(suggestion.query().text());
        return words(typed).stream().filter(word -> !kept.contains(word)).anyMatch(this::isName);
    }

    private boolean isName(String word) {
        return practitioners.isNamed(word)
                || offices.find(OfficeFilter.ANY, clock.instant())
                        .map(found -> found.value().stream()
                                .anyMatch(office -> words(office.name()).contains(word)))
                        .orElse(false);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
