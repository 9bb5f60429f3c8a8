package org.practiceportal.common.account;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Sessions of staff members. */
@HttpExchange("/staff-sessions")
public interface StaffSessionsApi {

    /** Begins a session; 401 where user name or password is wrong, and it does not say which. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    StaffSession begin(@Valid @RequestBody Credentials credentials);

    /** Ends the session whose token the call carries. */
    @DeleteExchange("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end();
}
