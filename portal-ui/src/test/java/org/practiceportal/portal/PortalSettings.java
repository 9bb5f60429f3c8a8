package org.practiceportal.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What the portal must be told to start in a test: its neighbours and its files. */
public final class PortalSettings {

    /** Nobody listens on port 1. */
    public static final String NOBODY = "http://127.0.0.1:1";

    private PortalSettings() {}

    /** Starts the portal beside a content-service, without search-service, its files in a folder of the test's own. */
    public static void register(DynamicPropertyRegistry properties, Path folder, Supplier<String> contentUrl) {
        properties.add("spring.http.serviceclient.content.base-url", contentUrl::get);
        properties.add("spring.http.serviceclient.search.base-url", () -> NOBODY);
        properties.add("portal.service-token-file", () -> serviceToken(folder).toString());
        properties.add("portal.last-known-file", () -> lastKnownFile(folder).toString());
    }

    /** Returns where such a portal keeps what is last known. */
    public static Path lastKnownFile(Path folder) {
        return folder.resolve("last-known.json");
    }

    private static Path serviceToken(Path folder) {
        try {
            var file = folder.resolve("service-token");
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, "0123456789abcdef0123456789abcdef");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
