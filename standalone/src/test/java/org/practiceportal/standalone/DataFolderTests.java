package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.embedded.Secrets;
import org.practiceportal.embedded.StoreUser;

class DataFolderTests {

    @TempDir
    Path temporary;

    private DataFolder data = new DataFolder(Path.of(""));

    @BeforeEach
    void open() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        data = new DataFolder(temporary.resolve("data"));
        data.create(StoreUser.current());
    }

    @Test
    void aSecretIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        String first = data.secret("test", Secrets::random);

        assertThat(data.secret("test", Secrets::random)).isEqualTo(first).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secret("test"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.secret("test").getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void oneProcessWorksOnAFolder() throws Exception {
        try (var lock = data.lock().orElseThrow()) {
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(data.lock()).isPresent();
    }

    @Test
    void aFreshStartLeavesNothing() throws Exception {
        data.secret("test", Secrets::random);
        Files.createDirectories(data.postgresql().resolve("data"));

        data.empty();

        assertThat(data.path())
                .isDirectoryNotContaining(file -> !file.getFileName().toString().equals("portal.lock"));
    }

    @Test
    void aFolderThatHoldsOtherThingsIsNeverUsed() throws Exception {
        Path photos = Files.createDirectories(temporary.resolve("photos"));
        Files.createFile(photos.resolve("cat.jpg"));

        assertThatThrownBy(() -> new DataFolder(photos).create(StoreUser.current()))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("other things");
        assertThat(photos.resolve("cat.jpg")).exists();
    }

    @Test
    void anotherProgramsSecretsMakeNoFolderOurs() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("other"));
        Files.createDirectories(other.resolve("secrets"));

        assertThatThrownBy(() -> new DataFolder(other).create(StoreUser.current()))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("other things");
    }

    @Test
    void aFolderThatWeMadeIsTakenAgainThoughAFreshStartWasKilledHalfway() throws Exception {
        data.empty();

        data.create(StoreUser.current());

        assertThat(data.logs()).isDirectory();
    }

    @Test
    void rootKeepsDataElsewhereWhenTheStoresUserCannotEnterTheCheckout() throws Exception {
        Path closed = Files.createDirectories(temporary.resolve("closed/checkout"));
        Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("rwx------"));

        assertThat(DataFolder.ofCheckout(closed, StoreUser.NOBODY).path())
                .isEqualTo(Path.of("/var/lib/practice-portal/data"));
        assertThat(DataFolder.ofCheckout(closed, StoreUser.SELF).path()).isEqualTo(closed.resolve(".portal"));
    }
}
