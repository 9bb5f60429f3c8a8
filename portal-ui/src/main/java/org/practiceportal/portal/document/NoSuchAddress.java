package org.practiceportal.portal.document;

/** Nothing is published at the address asked for. */
public class NoSuchAddress extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names no address: it may hold what a patient typed. */
    public NoSuchAddress() {
        super("Nothing is published there");
    }
}
