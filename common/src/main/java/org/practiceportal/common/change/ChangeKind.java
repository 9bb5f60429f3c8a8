package org.practiceportal.common.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The kind of record a change touched; together with the record's key it names what a copy must drop. */
public enum ChangeKind {
    /** What patients see of a condition page: published, published again, or retired. The key is the page's slug. */
    CONDITION_PAGE("condition-page"),
    /** Staff's work on a page that patients do not see yet. The key is the page's slug. */
    CONDITION_PAGE_DRAFT("condition-page-draft"),
    /** An office. The key is its slug. */
    LOCATION("location"),
    /** A phone or fax number. The key is the contact point's key. */
    CONTACT_POINT("contact-point"),
    /** A person who sees patients. The key is the slug of that person's page. */
    PRACTITIONER("practitioner"),
    /** The practice's own settings. The key is always {@code practice}. */
    PRACTICE("practice"),
    /** A change dated ahead, until it takes effect. The key is its number. */
    PLANNED_CHANGE("planned-change"),
    /** A staff account. The key is the user name. */
    STAFF_ACCOUNT("staff-account"),
    /** The table of ZIP codes, as a whole: an import that changed any of it. The key is always {@code zip-table}. */
    ZIP_TABLE("zip-table"),
    /** A rule of what words mean, of staff's own. The key is the rule's. */
    VOCABULARY_RULE("vocabulary-rule"),
    /** An imported list of rules, as a whole. The key is the list's name. */
    VOCABULARY_LIST("vocabulary-list"),
    /** What judges say a query should find. The key is the query's. */
    JUDGED_QUERY("judged-query"),
    /** What the practice decides of the results of some queries. The key is the rule's. */
    CURATION_RULE("curation-rule");

    private final String wireName;

    ChangeKind(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the kind's name in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * Returns the kind with a wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChangeKind ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of change named " + wireName));
    }
}
