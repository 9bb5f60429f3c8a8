package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.directory.PhoneNumber;

/** A number that staff have saved is the only one any patient sees, from the answer to the save on, on every node. */
class ChangedNumberIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();

    /** Every number these tests save; what follows the dash counts up, so a higher one is a newer one. */
    private static final Pattern NUMBER = Pattern.compile("214-823-(\\d{4})");

    private static final Pattern ADDRESS = Pattern.compile("<loc>[^<]*?//[^/<]+(/[^<]*)</loc>");
    private static final AtomicInteger LAST_SAVED = new AtomicInteger(3_000);

    private static MainNumber mainNumber;
    private static PortalNode first;
    private static PortalNode second;
    private static List<String> paths;

    @BeforeAll
    static void startTwoNodes() throws IOException {
        mainNumber = MainNumber.of(PORTAL.services());
        first = PortalNode.start(PORTAL, "first");
        second = PortalNode.start(PORTAL, "second");
        first.awaitAnswer();
        second.awaitAnswer();
        paths = Http.get(first.url() + "/sitemap.xml").all(ADDRESS);
        assertThat(paths).hasSizeGreaterThan(30).contains("/conditions/hemifacial-spasm");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @AfterEach
    void restore() {
        mainNumber.restore();
    }

    @Test
    void afterASaveInTheBrowserEveryPageOfEveryNodeShowsTheNewNumberOnly() {
        readAll(first);
        readAll(second);
        try (var staff = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            staff.openMainNumber();
            staff.typeNumber(display(LAST_SAVED.incrementAndGet()));
            staff.save();
            staff.awaitSaved();
        }

        assertThat(Stream.concat(readAll(first).stream(), readAll(second).stream()))
                .allMatch(Read::showsTheNumber)
                .noneMatch(Read::stale);
    }

    @Test
    void ofTenThousandReadsAfterASaveNoneIsStaleAndAWarmOneCostsNoCall() {
        var nodes = List.of(first, second);
        var reads = 0;
        var warmReads = 0;
        var warmCalls = 0L;
        while (reads < 10_000) {
            save();
            var fresh = nodes.stream().flatMap(node -> readAll(node).stream()).toList();
            var callsBefore = contentCalls(nodes);
            var warm = IntStream.range(0, 6)
                    .boxed()
                    .flatMap(pass -> nodes.stream().flatMap(node -> readAll(node).stream()))
                    .toList();
            warmCalls += contentCalls(nodes) - callsBefore;
            warmReads += warm.size();
            reads += fresh.size() + warm.size();

            assertThat(Stream.concat(fresh.stream(), warm.stream()))
                    .allMatch(Read::showsTheNumber)
                    .noneMatch(Read::stale);
        }

        assertThat(warmCalls)
                .as("calls for %d warm reads of %d", warmReads, reads)
                .isZero();
    }

    @Test
    void aNodeThatStoodStillDuringTheSaveNeverShowsTheOldNumberUnmarked() {
        readAll(first);
        readAll(second);
        second.pause();
        try {
            save();

            assertThat(readAll(first)).allMatch(Read::showsTheNumber).noneMatch(Read::stale);
        } finally {
            second.resume();
        }
        assertThat(readAll(second)).noneMatch(Read::stale);
    }

    @Test
    void aNodeThatJoinsDuringSavesNeverShowsAnOldNumberUnmarked() throws IOException {
        try (var joining = PortalNode.start(PORTAL, "joining");
                var savesGoOn = Executors.newSingleThreadExecutor()) {
            var stopped = new AtomicInteger();
            savesGoOn.submit(() -> {
                while (stopped.get() == 0) {
                    save();
                }
            });
            joining.awaitAnswer();

            var reads = IntStream.range(0, 3)
                    .boxed()
                    .flatMap(pass -> readAll(joining).stream())
                    .toList();
            stopped.set(1);

            assertThat(reads).hasSizeGreaterThan(90).noneMatch(Read::stale);
        }
    }

    /**
     * One read of a page.
     *
     * @param expected the number whose save had been answered when the read began
     * @param shown the numbers on the page
     * @param marked whether the page says that it may be out of date
     */
    private record Read(String address, int expected, List<Integer> shown, boolean marked) {
        boolean showsTheNumber() {
            return !shown.isEmpty() || address.endsWith(".xml");
        }

        boolean stale() {
            return !marked && shown.stream().anyMatch(number -> number < expected);
        }
    }

    private static void save() {
        var number = LAST_SAVED.get() + 1;
        mainNumber.save(PhoneNumber.parse(display(number), "US"));
        LAST_SAVED.set(number);
    }

    private static String display(int number) {
        return "214-823-%04d".formatted(number);
    }

    private static long contentCalls(List<PortalNode> nodes) {
        return nodes.stream().mapToLong(PortalNode::contentCalls).sum();
    }

    /** Reads every page of a node once, eight at a time: enough to keep two cores busy. */
    private static List<Read> readAll(PortalNode node) {
        try (var readers = Executors.newFixedThreadPool(8)) {
            List<Callable<Read>> reads = paths.stream()
                    .<Callable<Read>>map(path -> () -> read(node.url() + path))
                    .toList();
            return readers.invokeAll(reads).stream()
                    .map(ChangedNumberIT::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Read read(String address) {
        var expected = LAST_SAVED.get();
        var answer = Http.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        var shown = answer.all(NUMBER).stream().map(Integer::valueOf).distinct().toList();
        return new Read(address, expected, shown, answer.body().contains("class=\"as-of\""));
    }

    private static <T> T result(Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
