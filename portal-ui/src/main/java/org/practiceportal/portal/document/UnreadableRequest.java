package org.practiceportal.portal.document;

/** What was asked is longer than anything a patient asks, or cannot be read. */
public class UnreadableRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing of the request: it may hold what a patient typed. */
    public UnreadableRequest() {
        super("The request cannot be read");
    }
}
