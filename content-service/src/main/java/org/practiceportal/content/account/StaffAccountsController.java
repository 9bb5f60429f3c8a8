package org.practiceportal.content.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.practiceportal.common.account.PasswordChange;
import org.practiceportal.common.account.StaffAccountDraft;
import org.practiceportal.common.account.StaffAccountsApi;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffAccountsController implements StaffAccountsApi {

    private final StaffAccounts accounts;
    private final HttpServletRequest request;

    StaffAccountsController(StaffAccounts accounts, HttpServletRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    @Override
    public void addAccount(StaffAccountDraft draft) {
        accounts.add(draft);
    }

    @Override
    public void endAccount(String userName) {
        accounts.end(userName);
    }

    @Override
    public void changeOwnPassword(PasswordChange change) {
        var caller = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        accounts.changePassword(caller.getName(), change, request.getRemoteAddr());
    }
}
