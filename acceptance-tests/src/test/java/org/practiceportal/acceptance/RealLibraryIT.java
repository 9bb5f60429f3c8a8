package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.condition.ImportsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.IndexApi;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.common.upload.ImportReport;
import org.springframework.core.io.InputStreamResource;

/**
 * A real library of thousands of pages, named by {@code portal.library}. It is not part of this project, so only
 * {@code .ci/run} runs this, where the file lies beside the checkout.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealLibraryIT {
    private static final Pattern LIVE = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

    /** What a collector puts into gaps; no object of anybody's. */
    private static final String FILLER = "FillerElement";

    private static List<String> lines;
    private static RunningPortal portal;
    private static String hemifacialSpasmBefore;

    @BeforeAll
    static void start() throws IOException {
        var file = Path.of(System.getProperty("portal.library"));
        try (var unpacked = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines = unpacked.lines().toList();
        }
        portal = RunningPortal.start(RunningPortal.newData("library"), "texas-neurosurgery")
                .awaitReady();
        hemifacialSpasmBefore = hemifacialSpasm();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void everyLineBecomesAPageWithHardlyMoreHeapThanATenthOfThem() throws Exception {
        var tenth = importHoldingTheLastLine(lines.subList(0, lines.size() / 10));
        var whole = importHoldingTheLastLine(lines);

        assertThat(tenth.report().created()).isEqualTo(lines.size() / 10);
        assertThat(whole.report().same()).isEqualTo(lines.size() / 10);
        assertThat(whole.report().created()).isEqualTo(lines.size() - lines.size() / 10);
        assertThat(whole.report().refused()).isZero();
        assertThat(whole.liveHeap() / (double) tenth.liveHeap())
                .as(
                        "live heap %,d bytes with %d lines, %,d bytes with %d",
                        whole.liveHeap(), lines.size(), tenth.liveHeap(), lines.size() / 10)
                .isLessThanOrEqualTo(1.1);
    }

    @Test
    @Order(2)
    void theSameLibraryAgainIsAllTheSame() {
        var again = Launcher.run(
                Duration.ofMinutes(10),
                "import",
                "--data",
                portal.data().toString(),
                System.getProperty("portal.library"));

        assertThat(again.status()).isZero();
        assertThat(again.output()).containsPattern("5,?486");
    }

    @Test
    @Order(3)
    void theIndexHoldsEveryPageAndSearchFindsThem() {
        StoredIndex.awaitEqual(portal);

        assertThat(portal.services().search(IndexApi.class).getState().documents())
                .isGreaterThanOrEqualTo(lines.size() + 30);
        // On a busy machine a first search over thousands of new pages may be refused for taking too long.
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(portal.services()
                                .search(SearchApi.class)
                                .searchConditions("moyamoya disease", 0, 10)
                                .hits())
                        .first()
                        .satisfies(hit -> assertThat(hit.title().text()).containsIgnoringCase("moyamoya")));
    }

    @Test
    @Order(4)
    void theSamplesPageStandsUntouchedBesideTheImportedOne() {
        assertThat(hemifacialSpasm()).isEqualTo(hemifacialSpasmBefore);
        assertThat(portal.services()
                        .content(ConditionPagesApi.class)
                        .listPublished(new Slug("hemifacial-spasm"), 5)
                        .value())
                .anyMatch(page -> page.slug().value().startsWith("hemifacial-spasm-"));
    }

    private record Import(ImportReport report, long liveHeap) {}

    /** Imports lines, and measures what content-service keeps in its heap while it waits for the last one. */
    private static Import importHoldingTheLastLine(List<String> pages) throws Exception {
        try (var importing = Executors.newSingleThreadExecutor();
                var arriving = new PipedInputStream(1 << 16)) {
            Future<ImportReport> report;
            long liveHeap;
            try (var sent = new PipedOutputStream(arriving)) {
                report = importing.submit(() ->
                        portal.services().content(ImportsApi.class).takeLibrary(new InputStreamResource(arriving)));
                for (var line : pages.subList(0, pages.size() - 1)) {
                    sent.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                liveHeap = liveHeap(portal.process("content-service.jar"));
                sent.write(pages.getLast().getBytes(StandardCharsets.UTF_8));
            }
            return new Import(report.get(), liveHeap);
        }
    }

    /**
     * Returns the bytes of all objects that can be reached, counted while the service stands still; what the heap has in
     * use would count what was allocated and dropped since the collection.
     */
    private static long liveHeap(ProcessHandle service) throws IOException {
        var classes =
                LIVE.matcher(jcmd(service, "GC.class_histogram")).results().toList();
        assertThat(classes).isNotEmpty();
        return classes.stream()
                .filter(live -> !live.group(2).contains(FILLER))
                .mapToLong(live -> Long.parseLong(live.group(1)))
                .sum();
    }

    private static String jcmd(ProcessHandle service, String command) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(service.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        try (var answer = jcmd.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hemifacialSpasm() {
        return Http.get(portal.url() + "/conditions/hemifacial-spasm").body();
    }
}
