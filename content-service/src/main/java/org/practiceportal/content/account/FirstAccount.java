package org.practiceportal.content.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.change.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the account with which the first member of staff logs in, from a file that only its owner may read. */
@Component
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    /** What history calls the start of the service. */
    private static final Actor START = new Actor("import:first-account");

    /** bcrypt looks at no more than that. */
    private static final int MOST_PASSWORD_BYTES = 72;

    private final PortalSettings settings;
    private final StaffAccountRepository accounts;
    private final PasswordEncoder encoder;
    private final ChangeLog changes;

    FirstAccount(PortalSettings settings, StaffAccountRepository accounts, PasswordEncoder encoder, ChangeLog changes) {
        this.settings = settings;
        this.accounts = accounts;
        this.encoder = encoder;
        this.changes = changes;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.count() > 0) {
            return;
        }
        var file = settings.firstAccountFile();
        if (file == null) {
            LOG.warn("There is no staff account; name a file in portal.first-account-file to begin with one");
            return;
        }
        create(read(file));
    }

    private void create(Account account) {
        changes.write(START, recorder -> {
            accounts.save(new StaffAccount(
                    account.userName(), account.displayName(), encoder.encode(account.password()), recorder.at()));
            recorder.record(
                    ChangeKind.STAFF_ACCOUNT,
                    account.userName(),
                    null,
                    new Named(account.userName(), account.displayName()));
            return account.userName();
        });
        LOG.info("The first staff account is {}", account.userName());
    }

    private static Account read(Path file) throws IOException {
        var ownerOnly = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
        if (!ownerOnly.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException(
                    "The first account in " + file + " is open to others than its owner; run: chmod 600 " + file);
        }
        var parts = Files.readString(file).strip().split(":", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException(file + " does not hold userName:password:Display Name");
        }
        if (parts[1].getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            throw new IllegalArgumentException("The password in " + file + " has more than 72 bytes");
        }
        return new Account(parts[0], parts[1], parts[2]);
    }

    private record Account(String userName, String password, String displayName) {
        @Override
        public String toString() {
            return userName;
        }
    }

    /** What history keeps of an account: never anything of the password. */
    private record Named(String userName, String displayName) {}
}
