package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.condition.ImportsApi;
import org.practiceportal.common.upload.ImportReport;
import org.springframework.core.io.InputStreamResource;

/**
 * Whatever dies while a library comes in, the index ends up equal to the database, id by id and version by version.
 * How many moments are tried is set by {@code portal.fault-moments}: 3, and 20 in the long run of {@code .ci/run}.
 */
class IndexRecoveryIT {
    private static final int MOMENTS = Integer.getInteger("portal.fault-moments", 3);

    /** Printed with every moment, so that a run that went red can be repeated. */
    private static final long SEED = Long.getLong("portal.fault-seed", 20_261_122L);

    private static final int PAGES = 1_600;

    /** content-service commits two hundred lines at a time; from twice that on some are committed and on their way. */
    private static final int FIRST_MOMENT = 400;

    private static RunningPortal portal;

    static Stream<Arguments> moments() {
        var random = new Random(SEED);
        return IntStream.range(0, MOMENTS)
                .mapToObj(moment -> Arguments.of(
                        moment,
                        moment % 2 == 0 ? "search-service.jar" : "org.elasticsearch",
                        random.nextInt(FIRST_MOMENT, PAGES - 1)));
    }

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(RunningPortal.newData("faults"), "demo").awaitReady();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest(name = "moment {0}: {1} killed after {2} pages")
    @MethodSource("moments")
    void theIndexEqualsTheDatabaseAfterAKill(int moment, String victim, int pagesBefore) throws Exception {
        var library = new Library("fault" + moment, PAGES);
        var foundBefore = StoredIndex.count(portal);
        try (var importing = Executors.newSingleThreadExecutor();
                var arriving = new PipedInputStream()) {
            Future<ImportReport> report;
            try (var lines = new PipedOutputStream(arriving)) {
                report = importing.submit(() -> importLibrary(arriving));
                write(lines, library, 0, pagesBefore);
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> StoredIndex.count(portal) > foundBefore);
                portal.process(victim).destroyForcibly();
                write(lines, library, pagesBefore, PAGES);
            }

            assertThat(report.get().created()).isEqualTo(PAGES);
        }

        StoredIndex.awaitEqual(portal);
        assertThat(StoredIndex.count(portal)).isGreaterThan(PAGES);
    }

    private static ImportReport importLibrary(InputStream arriving) {
        return portal.services().content(ImportsApi.class).takeLibrary(new InputStreamResource(arriving));
    }

    private static void write(PipedOutputStream lines, Library library, int from, int to) throws IOException {
        for (int page = from; page < to; page++) {
            lines.write((library.line(page) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        lines.flush();
    }
}
