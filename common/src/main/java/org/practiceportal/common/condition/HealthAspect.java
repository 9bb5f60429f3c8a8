package org.practiceportal.common.condition;

/** What a section of a condition page is about; the names follow schema.org's health aspects where it has one. */
public enum HealthAspect {
    OVERVIEW,
    SYMPTOMS,
    CAUSES,
    RISK_FACTORS,
    DIAGNOSIS,
    TREATMENT,
    RECOVERY,
    PROGNOSIS,
    PREVENTION,
    LIVING_WITH,
    WHEN_TO_GET_HELP,
    QUESTIONS_TO_ASK,
    /** Anything else; the section's own heading says what. */
    OTHER
}
