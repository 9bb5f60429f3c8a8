package org.practiceportal.portal.document;

/** One address asks more often than any number of patients behind it would. */
public class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing of the address. */
    public TooManyRequests() {
        super("Too many requests from one address");
    }
}
