package org.practiceportal.common.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An account for a new member of staff.
 *
 * @param userName what they log in with and history calls them by; never given to anybody else
 * @param displayName their name as colleagues know it
 * @param password their first one, which they change
 */
public record StaffAccountDraft(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9._@-]{1,80}",
                message = "A user name has up to 80 letters, digits, dots, hyphens, underscores and @")
        String userName,

        @NotBlank @Size(max = 80) String displayName,
        @NotNull NewPassword password) {}
