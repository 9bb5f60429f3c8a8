package org.practiceportal.common.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a member of staff types to change their password. Its text form holds neither. */
public record PasswordChange(
        @NotBlank @Size(max = 200) String currentPassword,
        @NotNull NewPassword newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
