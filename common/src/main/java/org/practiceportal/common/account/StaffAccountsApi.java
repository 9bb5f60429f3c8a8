package org.practiceportal.common.account;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The accounts of staff members. Needs a staff or service token. */
@HttpExchange("/staff-accounts")
public interface StaffAccountsApi {

    /** Adds an account; 409 where the user name is or was somebody's. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    void addAccount(@Valid @RequestBody StaffAccountDraft draft);

    /** Ends an account and its sessions at once; 404 where nobody logs in by that name, 409 where nobody else could. */
    @DeleteExchange("/{userName}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAccount(@PathVariable String userName);

    /**
     * Changes the password of whoever calls, and ends all their sessions, this one too. A wrong current password is a
     * field error (400) and counts as one at login does (429). Needs a staff token.
     */
    @PutExchange("/current/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@Valid @RequestBody PasswordChange change);
}
