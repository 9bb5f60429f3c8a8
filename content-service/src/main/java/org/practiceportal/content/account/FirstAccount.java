package org.practiceportal.content.account;

import java.io.IOException;
import java.nio.file.Path;
import org.practiceportal.common.account.NewPassword;
import org.practiceportal.common.account.OwnerOnlyFile;
import org.practiceportal.common.account.StaffAccountDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the account with which the first member of staff logs in, from a file that only its owner may read. */
@Component
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final PortalSettings settings;
    private final StaffAccounts accounts;

    FirstAccount(PortalSettings settings, StaffAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!accounts.isEmpty()) {
            return;
        }
        var file = settings.firstAccountFile();
        if (file == null) {
            LOG.warn("There is no staff account; name a file in portal.first-account-file to begin with one");
            return;
        }
        var first = read(file);
        accounts.addFirst(first);
        LOG.info("The first staff account is {}", first.userName());
    }

    private static StaffAccountDraft read(Path file) throws IOException {
        var parts = OwnerOnlyFile.read(file).split(":", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException(file + " does not hold userName:password:Display Name");
        }
        return new StaffAccountDraft(parts[0], parts[2], new NewPassword(parts[1]));
    }
}
