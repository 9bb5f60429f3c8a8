package org.practiceportal.common.directory;

/** What a number is for. */
public enum ContactPointKind {
    MAIN,
    APPOINTMENTS,
    AFTER_HOURS,
    NURSE_LINE,
    BILLING,
    /** Never a link to call. */
    FAX,
    /** For people who are deaf or hard of hearing: a text telephone, or {@link PhoneNumber#RELAY}. */
    TTY,
    OTHER
}
