package org.practiceportal.standalone;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the services' jars lie: beside this program. */
record Programs(Path folder) {

    static Programs beside() {
        try {
            Path jar = Path.of(Standalone.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Programs(jar.resolveSibling("services"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // a class path entry is a valid address
        }
    }

    Path jar(String service) {
        Path jar = folder.resolve(service + ".jar");
        if (Files.notExists(jar)) {
            throw new UsageError("The program of " + service + " is missing; start with ./portal run, which builds it");
        }
        return jar;
    }
}
