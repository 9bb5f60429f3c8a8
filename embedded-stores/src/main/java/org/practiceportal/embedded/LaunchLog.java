package org.practiceportal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a server prints, from one start to the next: a full log makes room at a start, and only the last one is kept. */
public record LaunchLog(Path file) {

    /** Enough to see what happened in many starts, too little to fill a practice's disk. */
    private static final long FULL = 10L * 1024 * 1024;

    /**
     * Returns where a server that is being started prints to.
     *
     * @throws IOException if a full log cannot be moved aside
     */
    public ProcessBuilder.Redirect toAppend() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }
}
