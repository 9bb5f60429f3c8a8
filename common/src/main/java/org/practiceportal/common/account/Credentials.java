package org.practiceportal.common.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a member of staff types to log in. Its text form holds no password. */
public record Credentials(
        @NotBlank @Size(max = 80) String userName,
        @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "Credentials[userName=" + userName + "]";
    }
}
