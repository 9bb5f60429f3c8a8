package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

    /** The same for the number of an office, in whatever form. */
    private static final Pattern EMBEDDED = Pattern.compile("214-?825-?(\\d{4})");

    /** What a page has that says as of when it is right. */
    private static final String MARK = "class=\"as-of\"";

    private static final String NO_SUCH_PAGE = "/no-such-page";

    private static final Pattern ADDRESS = Pattern.compile("<loc>[^<]*?//[^/<]+(/[^<]*)</loc>");
    /** Search engines are not told of these, and they show the number from another copy than the rest. */
    private static final List<String> UNLISTED = List.of("/search?q=hemifacial", NO_SUCH_PAGE);

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
        var listed = Http.get(first.url() + "/sitemap.xml").all(ADDRESS);
        paths = Stream.concat(listed.stream(), UNLISTED.stream()).toList();
        assertThat(listed).hasSizeGreaterThan(30).contains("/conditions/hemifacial-spasm");
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
            staff.saveEverywhere();
            staff.awaitSaved();
        }

        assertFresh(
                Stream.concat(readAll(first).stream(), readAll(second).stream()).toList());
    }

    @Test
    void whoOpensFindAfterASaveSeesTheNewNumberOnly() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/find");
            page.locator("main .call-card").waitFor();
            save();

            page.reload();
            page.locator("main .call-card").waitFor();

            assertThat(page.locator("a[href^='tel:']").allTextContents())
                    .hasSizeGreaterThan(2)
                    .filteredOn(text -> NUMBER.matcher(text).find())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).contains(display(LAST_SAVED.get())));
        }
    }

    @Test
    void ofTenThousandReadsAfterASaveNoneIsStaleAndAWarmOneCostsNoCall() {
        var reads = 0;
        while (reads < 8_000) {
            save();
            reads += readFresh(5);
        }
        awaitQuiet();

        var warmReads = readFresh(2_000 / (2 * paths.size()) + 1);

        var calls = Stream.of(first, second).flatMap(node -> node.takeContentCalls().stream());
        assertThat(calls).as("calls for %d warm reads", warmReads).isEmpty();
        assertThat(reads + warmReads).isGreaterThan(10_000);
    }

    @Test
    void ofTenThousandReadsOfAnOfficesNumberThatAPageEmbedsNoneIsStale() {
        var shown = List.of(
                "/conditions/concussion", "/offices/embedded-journey", "/offices/embedded-journey.vcf", "/offices");
        var passes =
                IntStream.range(0, 25).boxed().flatMap(pass -> shown.stream()).toList();
        try (var embedded =
                EmbeddedNumber.add(PORTAL.services(), new PhoneNumber("+12148240201"), embeddedNumber(3_000))) {
            var reads = 0;
            for (int number = 3_001; reads < 10_000; number++) {
                embedded.save(embeddedNumber(number));
                var expected = List.of(number);
                var answers = Stream.of(first, second)
                        .flatMap(node -> inParallel(passes, path -> Http.get(node.url() + path)).stream())
                        .toList();
                var unmarked = answers.stream()
                        .filter(answer -> !answer.body().contains(MARK))
                        .toList();
                assertThat(unmarked).hasSizeGreaterThanOrEqualTo(answers.size() * 19 / 20);
                assertThat(unmarked).allSatisfy(answer -> {
                    assertThat(answer.all(EMBEDDED).stream()
                                    .map(Integer::valueOf)
                                    .distinct()
                                    .toList())
                            .isEqualTo(expected);
                });
                reads += unmarked.size();
            }
        }
    }

    @Test
    void aNodeThatStoodStillDuringTheSaveNeverShowsTheOldNumberUnmarked() {
        readAll(first);
        readAll(second);
        second.pause();
        try {
            save();

            assertFresh(readAll(first));
        } finally {
            second.resume();
        }
        assertThat(readAll(second)).noneMatch(Read::stale);
    }

    @Test
    void aNodeThatJoinsDuringSavesNeverShowsAnOldNumberUnmarked() throws IOException {
        try (var joining = PortalNode.start(PORTAL, "joining");
                var savesGoOn = Executors.newSingleThreadExecutor()) {
            var stopped = new AtomicBoolean();
            var saving = savesGoOn.submit(() -> {
                while (!stopped.get()) {
                    save();
                }
                return LAST_SAVED.get();
            });
            var savedBefore = LAST_SAVED.get();
            try {
                joining.awaitAnswer();
                var savedWhileItJoined = LAST_SAVED.get();

                var reads = IntStream.range(0, 3)
                        .boxed()
                        .flatMap(pass -> readAll(joining).stream())
                        .toList();
                stopped.set(true);

                assertThat(savedWhileItJoined).isGreaterThan(savedBefore);
                assertThat(result(saving)).isGreaterThan(savedWhileItJoined);
                assertThat(reads).hasSizeGreaterThan(90).noneMatch(Read::stale);
            } finally {
                // Before the executor is closed, which waits for the saves to end.
                stopped.set(true);
            }
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
        /** The page shows the number and no other. */
        boolean current() {
            return shown.equals(List.of(expected)) || (shown.isEmpty() && address.endsWith(".xml"));
        }

        boolean stale() {
            return !marked && shown.stream().anyMatch(number -> number < expected);
        }
    }

    /** Reads every page of both nodes a number of times and returns how many reads that were. */
    private static int readFresh(int times) {
        var reads = IntStream.range(0, times)
                .boxed()
                .flatMap(pass -> Stream.of(first, second).flatMap(node -> readAll(node).stream()))
                .toList();
        assertFresh(reads);
        return reads.size();
    }

    /**
     * A healthy node has no reason for a mark. One that got no processor for longer than its patience has, and the page
     * that says so is right; more than a few in a hundred would be a node that has lost the feed.
     */
    private static void assertFresh(List<Read> reads) {
        assertThat(reads).filteredOn(read -> !read.marked() && !read.current()).isEmpty();
        assertThat(reads).filteredOn(Read::marked).hasSizeLessThanOrEqualTo(reads.size() / 20);
    }

    /**
     * Within two seconds of a change a node reads, in its own time, what it shows when its neighbours are down; that
     * belongs to the save and not to a read.
     */
    private static void awaitQuiet() {
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> Stream.of(first, second)
                        .allMatch(node -> node.takeContentCalls().isEmpty()));
    }

    private static void save() {
        var number = LAST_SAVED.get() + 1;
        mainNumber.save(PhoneNumber.parse(display(number), "US"));
        LAST_SAVED.set(number);
    }

    private static PhoneNumber embeddedNumber(int number) {
        return new PhoneNumber("+1214825%04d".formatted(number));
    }

    private static String display(int number) {
        return "214-823-%04d".formatted(number);
    }

    /** Reads every page of a node once, eight at a time: enough to keep two cores busy. */
    private static List<Read> readAll(PortalNode node) {
        return inParallel(paths, path -> read(node.url() + path));
    }

    private static <T> List<T> inParallel(List<String> paths, Function<String, T> read) {
        try (var readers = Executors.newFixedThreadPool(8)) {
            List<Callable<T>> reads = paths.stream()
                    .<Callable<T>>map(path -> () -> read.apply(path))
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
        assertThat(answer.status()).as(address).isEqualTo(address.endsWith(NO_SUCH_PAGE) ? 404 : 200);
        var shown = answer.all(NUMBER).stream().map(Integer::valueOf).distinct().toList();
        return new Read(address, expected, shown, answer.body().contains(MARK));
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
