package org.practiceportal.content.account;

import java.util.List;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.PasswordChange;
import org.practiceportal.common.account.StaffAccountDraft;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.stereotype.Service;

/** Who may log in. */
@Service
class StaffAccounts {

    /** What history calls the start of the service. */
    private static final Actor START = new Actor("import:first-account");

    private final ChangeLog changes;
    private final StaffAccountRepository accounts;
    private final StaffSessions sessions;
    private final Passwords passwords;

    StaffAccounts(ChangeLog changes, StaffAccountRepository accounts, StaffSessions sessions, Passwords passwords) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** Returns whether nobody ever had an account. */
    boolean isEmpty() {
        return accounts.count() == 0;
    }

    void add(StaffAccountDraft draft) {
        var hash = passwords.hash(draft.password());
        changes.write(recorder -> add(draft, hash, recorder));
    }

    /** Adds the account with which everything begins, when nobody can be logged in yet. */
    void addFirst(StaffAccountDraft draft) {
        var hash = passwords.hash(draft.password());
        changes.write(START, recorder -> add(draft, hash, recorder));
    }

    void end(String userName) {
        changes.write(recorder -> {
            var active = accounts.listActiveToRevise();
            var account = named(userName, active);
            if (active.size() == 1) {
                throw new BrokenRule("This is the last account; nobody could log in any more. Add another one first");
            }
            var before = account.inHistory();
            account.end(recorder.at());
            sessions.endAll(userName);
            recorder.record(ChangeKind.STAFF_ACCOUNT, userName, before, account.inHistory());
            return account;
        });
    }

    /**
     * Changes the password of someone who knows the current one.
     *
     * @param address where the call comes from
     */
    void changePassword(String userName, PasswordChange change, String address) {
        sessions.findAccount(new Credentials(userName, change.currentPassword()), address)
                .orElseThrow(() -> new InvalidInput("currentPassword", "is not your password"));
        var hash = passwords.hash(change.newPassword());
        changes.write(recorder -> {
            var account = named(userName, accounts.listActiveToRevise());
            var before = account.inHistory();
            account.changePassword(hash, recorder.at());
            sessions.endAll(userName);
            recorder.record(ChangeKind.STAFF_ACCOUNT, userName, before, account.inHistory());
            return account;
        });
    }

    private StaffAccount add(StaffAccountDraft draft, String hash, ChangeRecorder recorder) {
        if (accounts.existsById(draft.userName())) {
            throw new BrokenRule("This user name is or was somebody's; history goes on naming them by it");
        }
        var account =
                accounts.saveAndFlush(new StaffAccount(draft.userName(), draft.displayName(), hash, recorder.at()));
        recorder.record(ChangeKind.STAFF_ACCOUNT, account.userName(), null, account.inHistory());
        return account;
    }

    private static StaffAccount named(String userName, List<StaffAccount> active) {
        return active.stream()
                .filter(account -> account.userName().equals(userName))
                .findFirst()
                .orElseThrow(() -> NoSuchRecord.missing("Nobody logs in by this name"));
    }
}
