package org.practiceportal.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a portal runs.
 *
 * @param data keeps everything between runs
 * @param fresh whether to begin with an empty data folder
 * @param sample what a new data folder is filled with, where the person chose
 */
record RunOptions(
        Path data, Ports ports, boolean fresh, @Nullable Sample sample) {

    /** The ports of the three services on the loopback interface. */
    record Ports(int portal, int content, int search) {}

    /** What stands in a portal that nobody has written in yet. */
    enum Sample {
        /** The first practice with the facts that are known. */
        TEXAS_NEUROSURGERY("texas-neurosurgery"),
        /** A fictional practice with many offices. */
        DEMO("demo"),
        NONE("none");

        private final String word;

        Sample(String word) {
            this.word = word;
        }

        /** Returns its name on the command line. */
        String word() {
            return word;
        }

        static Optional<Sample> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }
}
