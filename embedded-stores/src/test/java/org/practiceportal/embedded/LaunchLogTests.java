package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchLogTests {

    @TempDir
    private Path folder;

    @Test
    void aStartAddsToWhatEarlierOnesPrinted() throws Exception {
        print("first\n");
        print("second\n");

        assertThat(log()).hasContent("first\nsecond\n");
    }

    @Test
    void ofFullLogsTheLastIsKept() throws Exception {
        for (int start = 0; start < 4; start++) {
            print("start " + start);
            fill();
        }
        print("the last start");

        assertThat(log()).hasContent("the last start");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(log(), folder.resolve("server.log.1"));
        }
        assertThat(Files.readString(folder.resolve("server.log.1"))).startsWith("start 3");
    }

    private void print(String text) throws Exception {
        new ProcessBuilder("printf", "%s", text)
                .redirectOutput(new LaunchLog(log()).toAppend())
                .start()
                .waitFor();
    }

    private void fill() throws Exception {
        try (var file = new RandomAccessFile(log().toFile(), "rw")) {
            file.setLength(11L * 1024 * 1024);
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}
