package org.practiceportal.content.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.practiceportal.common.directory.Verification;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationMethod;

/** The last check of a detail, with who made it. */
@Embeddable
class LastCheck {

    @Column(name = "checked_at")
    private Instant at;

    @Column(name = "checked_by")
    private String by;

    @Enumerated(EnumType.STRING)
    @Column(name = "check_method")
    private VerificationMethod method;

    @Column(name = "found_right")
    private boolean right;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LastCheck() {}

    LastCheck(VerificationDraft draft, Instant at, String by) {
        this.at = at;
        this.by = by;
        method = draft.method();
        right = draft.right();
    }

    String by() {
        return by;
    }

    Verification verification() {
        return new Verification(at, method, right);
    }
}
