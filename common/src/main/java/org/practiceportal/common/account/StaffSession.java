package org.practiceportal.common.account;

import java.time.Instant;

/**
 * A session that has just begun.
 *
 * @param token what later calls carry as {@code Authorization: Bearer …}; 256 random bits, of which the service stores a
 *     hash only
 * @param endsAt when it ends at the latest; it also ends after 15 minutes without a call
 */
public record StaffSession(String token, String userName, String displayName, Instant endsAt) {
    @Override
    public String toString() {
        return "StaffSession[userName=" + userName + "]";
    }
}
