package org.practiceportal.common.vocabulary;

import java.util.List;

/**
 * Everything a search knows of words, a list at a time.
 *
 * @param lists the one of staff first, then those that were imported, by name
 */
public record Vocabulary(List<RuleList> lists) {

    /** The name of the list that staff edit. */
    public static final String STAFF = "staff";

    public Vocabulary {
        lists = List.copyOf(lists);
    }

    /** Returns what it would be after a change of staff's rules. */
    public Vocabulary after(VocabularyChange change) {
        return new Vocabulary(lists.stream()
                .map(list -> list.name().equals(STAFF) ? new RuleList(STAFF, change.applyTo(list.rules())) : list)
                .toList());
    }

    /**
     * Rules that came together.
     *
     * @param name {@link #STAFF}, or what the imported file was named
     */
    public record RuleList(String name, List<VocabularyRule> rules) {
        public RuleList {
            rules = List.copyOf(rules);
        }
    }
}
