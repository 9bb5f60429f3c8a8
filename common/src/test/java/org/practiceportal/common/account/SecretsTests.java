package org.practiceportal.common.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void aServiceTokenIsReadFromAFileOfItsOwner() throws IOException {
        var token = ServiceToken.read(tokenFile("rw-------"));

        assertThat(token.authorization()).isEqualTo("Bearer " + SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw---x---", "rw----r--"})
    void aSecretThatIsOpenToOthersIsRefused(String permissions) throws IOException {
        var open = tokenFile(permissions);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnerOnlyFile.read(open))
                .withMessageContaining("chmod 600");
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceToken.read(open));
    }

    @Test
    void aShortServiceTokenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceToken("guessable"));
    }

    @Test
    void noSecretShowsInATextForm() {
        assertThat(new ServiceToken(SECRET)).asString().doesNotContain(SECRET);
        assertThat(new Credentials("demo", SECRET)).asString().doesNotContain(SECRET);
        assertThat(new PasswordChange(SECRET, new NewPassword(SECRET)))
                .asString()
                .doesNotContain(SECRET);
        assertThat(new StaffAccountDraft("demo", "Demo Staff", new NewPassword(SECRET)))
                .asString()
                .doesNotContain(SECRET);
        assertThat(new StaffSession(SECRET, "demo", "Demo Staff", Instant.EPOCH))
                .asString()
                .doesNotContain(SECRET);
    }

    @Test
    void aPasswordThatIsTooShortOrTooLongToBeCheckedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NewPassword("eleven-char"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewPassword("€".repeat(25)));
    }

    private Path tokenFile(String permissions) throws IOException {
        var file = folder.resolve("service-token");
        Files.writeString(file, SECRET + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
