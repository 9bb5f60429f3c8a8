package org.practiceportal.standalone;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the services' programs lie: beside this one.
 *
 * @param folder the folder of this program
 */
record Programs(Path folder) {

    static Programs beside() {
        try {
            Path jar = Path.of(Standalone.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Programs(jar.resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // a class path entry is a valid address
        }
    }

    AotCache program(String service) {
        Path jar = folder.resolve("services").resolve(service + ".jar");
        if (Files.notExists(jar)) {
            throw new UsageError("The program of " + service + " is missing; start with ./portal run, which builds it");
        }
        return new AotCache(jar, fastStarts().resolve(service));
    }

    /** Where what makes starts faster is kept; all of it may be deleted at any time. */
    Path fastStarts() {
        return folder.resolve("aot");
    }
}
