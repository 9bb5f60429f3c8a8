package org.practiceportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.standalone.RunOptions.Sample;

/**
 * The sample that a data folder begins with. The choice is written before the first record is loaded, so what a killed run
 * left is completed with the same sample and never with another practice's.
 *
 * @param folder where the choice is kept
 */
record ChosenSample(Path folder) {

    private Path loaded() {
        return folder.resolve("sample");
    }

    private Path unfinished() {
        return folder.resolve("sample.unfinished");
    }

    /**
     * Chooses the sample, unless an earlier run has.
     *
     * @param wanted what the person asked for, if anything
     * @return what is to be loaded, or nothing where all of it is there
     * @throws UsageError if an earlier run chose another
     */
    Optional<Sample> choose(@Nullable Sample wanted) throws IOException {
        boolean isLoaded = Files.exists(loaded());
        Path file = isLoaded ? loaded() : unfinished();
        if (Files.notExists(file)) {
            Sample first = wanted == null ? Sample.TEXAS_NEUROSURGERY : wanted;
            Files.writeString(file, first.word() + "\n");
        }
        String chosen = Files.readString(file).strip();
        if (wanted != null && !chosen.equals(wanted.word())) {
            throw new UsageError("The data in " + folder + " began with the sample " + chosen
                    + "; for another add --fresh, which throws them away");
        }
        return isLoaded ? Optional.empty() : Sample.of(chosen);
    }

    /** Notes that all of it is there. */
    void complete() throws IOException {
        Files.move(unfinished(), loaded(), StandardCopyOption.ATOMIC_MOVE);
    }
}
