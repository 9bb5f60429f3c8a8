package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionsTests {

    @TempDir
    private Path folder;

    @Test
    void theArchiveOfThePinnedSumIsUnpacked() throws Exception {
        var archive = archive("elasticsearch-9/lib/server.jar");

        Distributions.unzip(new ByteArrayInputStream(archive), sha256(archive), folder);

        assertThat(folder.resolve("lib/server.jar")).hasContent("content");
    }

    @Test
    void anArchiveOfAnotherSumIsRefused() throws Exception {
        var archive = archive("elasticsearch-9/lib/server.jar");

        assertThatIOException()
                .isThrownBy(() -> Distributions.unzip(new ByteArrayInputStream(archive), "0".repeat(64), folder))
                .withMessageContaining(sha256(archive));
    }

    @Test
    void anArchiveThatReachesOutOfItsFolderIsRefused() throws Exception {
        var archive = archive("elasticsearch-9/../../outside");

        assertThatIOException()
                .isThrownBy(() -> Distributions.unzip(new ByteArrayInputStream(archive), sha256(archive), folder))
                .withMessageContaining("reaches out");
    }

    private static byte[] archive(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("content".getBytes());
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
