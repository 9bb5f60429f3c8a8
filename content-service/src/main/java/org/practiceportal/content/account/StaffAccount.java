package org.practiceportal.content.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of staff, who may log in until the account ends. */
@Entity
@Table(name = "staff_account")
class StaffAccount {

    @Id
    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name", updatable = false)
    private String displayName;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StaffAccount() {}

    StaffAccount(String userName, String displayName, String passwordHash, Instant now) {
        this.userName = userName;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        createdAt = now;
        passwordSetAt = now;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    String userName() {
        return userName;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    InHistory inHistory() {
        return new InHistory(userName, displayName, passwordSetAt, endedAt);
    }

    /** What history keeps of an account: never anything of the password but since when it holds. */
    record InHistory(
            String userName,
            String displayName,
            Instant passwordSetAt,
            @Nullable Instant endedAt) {}
}
