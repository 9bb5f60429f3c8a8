package org.practiceportal.portal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file in which what was last known survives a restart; replaced whole, so a reader never meets half of it. */
final class LastKnownFile {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnownFile.class);

    private final Path file;
    private final JsonMapper json;

    LastKnownFile(Path file, JsonMapper json) {
        this.file = file.toAbsolutePath();
        this.json = json;
    }

    /** Returns what the file holds; nothing where there is none or it cannot be read. */
    Optional<LastKnown> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var input = Files.newInputStream(file)) {
            return Optional.of(json.readValue(input, LastKnown.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("The last-known file {} cannot be read and is written anew", file, e);
            return Optional.empty();
        }
    }

    /**
     * Replaces the file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void write(LastKnown lastKnown) {
        try {
            var folder = file.getParent();
            Files.createDirectories(folder);
            var next = Files.createTempFile(folder, file.getFileName().toString(), ".next");
            try {
                Files.write(next, json.writeValueAsBytes(lastKnown));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
