package org.practiceportal.standalone;

import java.nio.file.Path;
import java.util.List;

/** What the person at the terminal asks for. */
sealed interface Command {

    /** Starts the portal and stays until it is stopped. */
    record Run(RunOptions options) implements Command {}

    /** Makes later starts faster; part of the build. */
    record Prepare() implements Command {}

    /** Stops the portal that works on a data folder. */
    record Stop(Path data) implements Command {}

    /** Hands libraries of condition pages to the portal that works on a data folder. */
    record Import(Path data, List<Path> files) implements Command {
        public Import {
            files = List.copyOf(files);
        }
    }

    /** Hands a table of ZIP codes to the portal that works on a data folder. */
    record ImportZips(Path data, Path file) implements Command {}

    /** Hands lists of synonyms to the portal that works on a data folder. */
    record ImportVocabulary(Path data, List<Path> files) implements Command {
        public ImportVocabulary {
            files = List.copyOf(files);
        }
    }
}
