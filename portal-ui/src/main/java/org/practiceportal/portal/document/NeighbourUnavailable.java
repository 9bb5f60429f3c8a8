package org.practiceportal.portal.document;

import org.jspecify.annotations.Nullable;

/** Another service could not answer, or is not asked for a moment because it could not. */
public class NeighbourUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says which answer is missing. */
    public NeighbourUnavailable(String message) {
        this(message, null);
    }

    NeighbourUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
