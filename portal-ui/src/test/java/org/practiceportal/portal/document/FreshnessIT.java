package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** Portal nodes against a content-service over real HTTP: what has been saved is what the next reader sees. */
class FreshnessIT {

    private static final CopyKey<String> PAGE = new CopyKey<>(String.class, "/page");
    private static final long FIRST_NUMBER = 2_145_550_100L;

    private final ContentStandIn content = new ContentStandIn();
    private final List<Node> nodes = new ArrayList<>();

    /** Paths whose next call fails as where a class cannot be loaded. */
    private final Set<String> errorsAt = ConcurrentHashMap.newKeySet();

    @AfterEach
    void end() {
        content.stall(false);
        nodes.forEach(Node::stop);
        content.close();
    }

    @Test
    void theNextReadOnEveryNodeShowsWhatWasSaved() {
        var first = following("first");
        var second = following("second");

        for (int i = 0; i < 50; i++) {
            content.saveMainNumber(number(i));

            assertFresh(first, i);
            assertFresh(second, i);
        }
    }

    @Test
    void aWarmReadCallsNobody() {
        var node = following("node");
        node.read();
        var before = content.reads();

        for (int i = 0; i < 1_000; i++) {
            node.read();
        }

        assertThat(content.reads()).isEqualTo(before);
    }

    @Test
    void noReadIsStaleAndUnmarkedWhileSavesGoOn() throws Exception {
        var node = following("node");
        var saved = new AtomicInteger();
        var stale = new AtomicInteger();
        var reads = new AtomicInteger();
        content.saveMainNumber(number(0));
        var ended = new AtomicBoolean();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 4; reader++) {
                readers.submit(() -> {
                    while (!ended.get()) {
                        var atLeast = saved.get();
                        var seen = node.read();
                        reads.incrementAndGet();
                        if (seen.asOf() == null && i(seen) < atLeast) {
                            stale.incrementAndGet();
                        }
                    }
                });
            }
            for (int i = 1; i < 90; i++) {
                content.saveMainNumber(number(i));
                saved.set(i);
            }
            await().until(() -> reads.get() > 10_000);
            ended.set(true);
        }

        assertThat(stale).hasValue(0);
    }

    @Test
    void whatIsLastKnownIsWrittenOnceItCanBeThoughNothingChangesAgain(@TempDir Path folder) throws IOException {
        var node = following("node");
        var blocked = Files.createFile(folder.resolve("data"));
        var file = new LastKnownFile(
                blocked.resolve("last-known.json"), JsonMapper.builder().build());
        var keeper = new LastKnownKeeper(node.source(), node.copies(), file, Clock.systemUTC());
        keeper.refreshWhereChanged();
        assertThat(file.read()).isEmpty();

        Files.delete(blocked);
        keeper.refreshWhereChanged();

        assertThat(file.read()).isEqualTo(keeper.find()).isPresent();
    }

    @Test
    void whatIsLastKnownCarriesTheTimeOfTheLastConfirmationAndNotOfTheLastChange(@TempDir Path folder) {
        var node = following("node");
        var file = new LastKnownFile(
                folder.resolve("last-known.json"), JsonMapper.builder().build());
        var keeper = new LastKnownKeeper(node.source(), node.copies(), file, Clock.systemUTC());
        keeper.refreshWhereChanged();
        var read = keeper.find().orElseThrow();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            keeper.refreshWhereChanged();
            return keeper.find().orElseThrow().at().isAfter(read.at().plusMillis(100));
        });

        assertThat(keeper.find()).get().extracting(LastKnown::position).isEqualTo(read.position());
        assertThat(file.read().orElseThrow().at()).isEqualTo(read.at());
    }

    @Test
    void anErrorEndsNeitherTheFollowingNorTheKeeping(@TempDir Path folder) {
        var node = following("node");
        var keeper = new LastKnownKeeper(
                node.source(),
                node.copies(),
                new LastKnownFile(
                        folder.resolve("last-known.json"), JsonMapper.builder().build()),
                Clock.systemUTC());

        errorsAt.add("/practice");
        keeper.refreshWhereChanged();
        errorsAt.add("/changes");
        await().until(errorsAt::isEmpty);
        keeper.refreshWhereChanged();
        content.saveMainNumber(number(1));

        await().atMost(Duration.ofSeconds(10)).until(() -> node.read().asOf() == null && node.isKeeping());
        assertThat(i(node.read())).isEqualTo(1);
        assertThat(keeper.find()).isPresent();
    }

    @Test
    void aNodeThatHearsNothingMarksWhatItShows() {
        var node = following("node");
        content.saveMainNumber(number(0));
        node.read();

        content.stall(true);
        content.saveMainNumber(number(1));
        var seen = node.read();

        assertThat(seen.asOf()).isNotNull();
        assertThat(i(seen)).isZero();
        content.stall(false);
        await().atMost(Duration.ofSeconds(10)).until(() -> node.read().asOf() == null);
        assertThat(i(node.read())).isEqualTo(1);
    }

    @Test
    void aNodeThatJoinsBetweenSavesShowsNothingStale() {
        for (int i = 0; i < 20; i++) {
            content.saveMainNumber(number(i));
            var joining = node("joining-" + i);
            joining.follower().start();
            joining.read();
            content.saveMainNumber(number(i + 1));

            assertFreshOrMarked(joining, i + 1);
        }
    }

    @Test
    void aCopyThatWasReadBeforeASaveAndArrivesAfterItIsNotKept() throws Exception {
        var node = following("node");
        content.saveMainNumber(number(0));
        var read = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        content.afterReading(path -> {
            if (path.equals("/practice") && release.getCount() > 0) {
                read.countDown();
                awaitQuietly(release);
            }
        });
        var late = Thread.ofVirtual().start(node::read);
        read.await();

        content.saveMainNumber(number(1));
        release.countDown();
        late.join();

        assertFresh(node, 1);
    }

    @Test
    void anotherDatabaseDropsEveryCopy() {
        var node = following("node");
        content.saveMainNumber(number(0));
        node.read();

        content.restore(() -> content.saveMainNumber(number(1)));

        await().atMost(Duration.ofSeconds(10)).until(() -> i(node.read()) == 1);
    }

    /** Nothing is wrong with the node, so there is nothing to mark. */
    private static void assertFresh(Node node, int saved) {
        assertThat(node.read()).isEqualTo(new Seen<>(number(saved), null));
    }

    private static void assertFreshOrMarked(Node node, int saved) {
        var seen = node.read();
        assertThat(seen.asOf() != null || i(seen) >= saved)
                .as("%s is marked or shows save %s", seen, saved)
                .isTrue();
    }

    private Node following(String name) {
        var node = node(name);
        node.follower().start();
        await().until(node::isKeeping);
        return node;
    }

    private Node node(String name) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(Duration.ofSeconds(1));
        http.setReadTimeout(Duration.ofSeconds(2));
        var client = RestClient.builder()
                .baseUrl(content.url())
                .requestFactory(http)
                .requestInterceptor((request, body, call) -> {
                    if (errorsAt.remove(request.getURI().getPath())) {
                        throw new LinkageError("A class cannot be loaded");
                    }
                    return call.execute(request, body);
                })
                .build();
        var proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
        var copies = new KeptCopies(Clock.systemUTC(), System::nanoTime);
        var follower = new FeedFollower(proxies.createClient(ChangesApi.class), copies, name, Clock.systemUTC());
        var source = new ContentSource(
                new Neighbour("content-service"),
                proxies.createClient(PracticeApi.class),
                proxies.createClient(LocationsApi.class),
                proxies.createClient(NearestLocationsApi.class),
                proxies.createClient(ZipPositionsApi.class),
                proxies.createClient(ConditionPagesApi.class),
                proxies.createClient(PractitionersApi.class));
        var node = new Node(copies, follower, source);
        nodes.add(node);
        return node;
    }

    /** A portal process without its web server. */
    private record Node(KeptCopies copies, FeedFollower follower, ContentSource source) {

        Seen<String> read() {
            return copies.read(PAGE, () -> {
                var practice = source.practice();
                var main = Objects.requireNonNull(practice.value().mainContactPoint());
                var number = main.number().value();
                return new Copy<>(number, number.length(), practice.basis());
            });
        }

        /** Whether a copy stays, which needs a feed that has been answered. */
        boolean isKeeping() {
            var built = new AtomicInteger();
            var key = new CopyKey<>(String.class, "/probe");
            for (int i = 0; i < 2; i++) {
                copies.read(key, () -> {
                    built.incrementAndGet();
                    return new Copy<>("", 0, source.practice().basis());
                });
            }
            return built.get() < 2;
        }

        void stop() {
            follower.stop();
        }
    }

    private static String number(int i) {
        return "+1" + (FIRST_NUMBER + i);
    }

    private static int i(Seen<String> seen) {
        return (int) (Long.parseLong(seen.value().substring(2)) - FIRST_NUMBER);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
