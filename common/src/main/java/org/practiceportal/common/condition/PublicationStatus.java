package org.practiceportal.common.condition;

/** Whether patients see a page. */
public enum PublicationStatus {
    /** Never published. */
    DRAFT,
    PUBLISHED,
    /** Was published and is no longer shown; may be published again. */
    RETIRED
}
