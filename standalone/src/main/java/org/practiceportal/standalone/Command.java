package org.practiceportal.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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

    /**
     * Measures how well a search finds what judges say it should.
     *
     * @param data of a portal of its own, which goes again
     * @param queries holds a file of queries and one of judgements for each set
     * @param sets which to run; all where none is named
     */
    record BenchSearch(Path data, Path library, Path queries, List<Path> vocabularies, Set<String> sets)
            implements Command {
        public BenchSearch {
            vocabularies = List.copyOf(vocabularies);
            sets = Set.copyOf(sets);
        }
    }

    /** Hands lists of synonyms to the portal that works on a data folder. */
    record ImportVocabulary(Path data, List<Path> files) implements Command {
        public ImportVocabulary {
            files = List.copyOf(files);
        }
    }
}
