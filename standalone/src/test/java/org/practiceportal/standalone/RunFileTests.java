package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.standalone.RunOptions.Ports;

class RunFileTests {

    @TempDir
    Path temporary;

    @Test
    void saysWhoRunsAndWhereButNotWhoRanOnce() throws Exception {
        Process service = new ProcessBuilder("cat").start();
        var file = new RunFile(temporary.resolve("run.properties"));
        file.write(new Ports(1, 2, 3), Map.of("content-service", service.toHandle()));

        assertThat(file.launcher()).contains(ProcessHandle.current());
        assertThat(file.port("content-service")).isEqualTo(2);
        assertThat(file.processes()).containsExactlyInAnyOrder(ProcessHandle.current(), service.toHandle());

        service.destroyForcibly().waitFor();

        assertThat(file.processes()).containsExactly(ProcessHandle.current());
    }

    @Test
    void withoutAFileNobodyRuns() throws Exception {
        var file = new RunFile(temporary.resolve("none"));

        assertThat(file.launcher()).isEmpty();
        assertThat(file.processes()).isEmpty();
    }
}
