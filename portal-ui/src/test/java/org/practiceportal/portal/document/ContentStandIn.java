package org.practiceportal.portal.document;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ReaderLease;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.practitioner.TreatedCondition;
import org.practiceportal.common.zipcode.ZipTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A content-service over real HTTP that keeps its records in memory and its promise to readers: a save is answered once
 * every reader has acknowledged it or its lease has ended.
 */
public final class ContentStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Reader> readers = new HashMap<>();
    private final Map<Slug, ConditionPage> pages = new TreeMap<>();
    private final List<LocationDetails> offices = new ArrayList<>();
    private final List<PractitionerDetails> people = new ArrayList<>();
    private final Map<RecordKey, Change> changes = new LinkedHashMap<>();
    private final Map<String, GeoPosition> zipCodes = new ConcurrentHashMap<>();
    private final Set<String> brokenPaths = ConcurrentHashMap.newKeySet();
    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer server;
    private UUID epoch = UUID.randomUUID();
    private long position;
    private PracticeDetails practice = SampleRecords.PRACTICE;
    private boolean stalled;
    private volatile Consumer<String> afterReading = path -> {};

    private record Reader(long acknowledged, long leaseEndNanos) {}

    private record Answer(int status, @Nullable Object body) {}

    public ContentStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        offices.add(SampleRecords.NORTH);
        offices.add(SampleRecords.SOUTH);
        publish(SampleRecords.SPASM);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns how many calls other than polls have arrived. */
    public int reads() {
        return reads.get();
    }

    /** Returns up to where the feed has come. */
    public long position() {
        return locked(() -> position);
    }

    /** Has these people and no others. */
    public void employ(List<PractitionerDetails> all) {
        save(() -> {
            people.clear();
            people.addAll(all);
            commit(ChangeKind.PRACTITIONER, new Slug("everybody"));
        });
    }

    /** Takes a table of ZIP codes in the place of the one before. */
    public void takeZipTable(Map<String, GeoPosition> table) {
        save(() -> {
            zipCodes.clear();
            zipCodes.putAll(table);
            commit(ChangeKind.ZIP_TABLE, new Slug("zip-table"));
        });
    }

    /** Has these offices and no others. */
    public void openOffices(List<LocationDetails> all) {
        save(() -> {
            offices.clear();
            offices.addAll(all);
            commit(ChangeKind.LOCATION, all.getFirst().slug());
        });
    }

    /** Answers nothing but errors at these paths and no others. */
    public void breakDownAt(String... paths) {
        brokenPaths.clear();
        brokenPaths.addAll(List.of(paths));
    }

    /** Leaves polls, and everything else, without an answer until it is told otherwise. */
    public void stall(boolean stall) {
        locked(() -> {
            stalled = stall;
            news.signalAll();
            return stall;
        });
    }

    /** Runs an action when an answer has been read from the records and before it is sent. */
    public void afterReading(Consumer<String> action) {
        afterReading = action;
    }

    /** Returns how many readers have ever named themselves. */
    public int readers() {
        return locked(readers::size);
    }

    /** Changes the main number and waits as a save does. */
    public void saveMainNumber(String number) {
        var main = SampleRecords.MAIN;
        var changed = new ContactPointDetails(
                main.key(),
                main.kind(),
                main.label(),
                new PhoneNumber(number),
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                main.version() + 1);
        save(() -> {
            practice = new PracticeDetails(
                    practice.name(),
                    practice.shortName(),
                    practice.description(),
                    practice.sampleNotice(),
                    changed,
                    List.of(changed),
                    practice.version());
            commit(ChangeKind.CONTACT_POINT, changed.key());
        });
    }

    public void publish(ConditionPage page) {
        save(() -> {
            pages.put(page.slug(), page);
            commit(ChangeKind.CONDITION_PAGE, page.slug());
        });
    }

    /** Becomes another database, as after a restore. */
    public void restore(Runnable whatDiffers) {
        locked(() -> {
            epoch = UUID.randomUUID();
            position = 1;
            changes.clear();
            readers.clear();
            return null;
        });
        whatDiffers.run();
    }

    private void save(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
            var saved = position;
            while (readers.values().stream()
                    .anyMatch(reader ->
                            reader.acknowledged() < saved && System.nanoTime() - reader.leaseEndNanos() < 0)) {
                var ignored = news.awaitNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    private void commit(ChangeKind kind, Slug key) {
        position++;
        var record = RecordKey.of(kind, key);
        changes.remove(record);
        changes.put(record, new Change(position, kind, key.value()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var parameters = parameters(exchange.getRequestURI().getRawQuery());
            var answer = path.equals("/changes") ? poll(parameters) : read(path, parameters);
            awaitEndOfStall();
            afterReading.accept(path);
            var body = answer.body() instanceof byte[] file ? file : JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEndOfStall() throws InterruptedException {
        lock.lock();
        try {
            while (stalled) {
                news.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private Answer poll(Map<String, String> parameters) throws InterruptedException {
        var after = Long.parseLong(parameters.get("after"));
        var wait = Long.parseLong(parameters.getOrDefault("wait", "0"));
        var reader = parameters.get("reader");
        lock.lock();
        try {
            if (parameters.containsKey("epoch") && !parameters.get("epoch").equals(epoch.toString())) {
                return new Answer(200, new ChangeFeed(epoch, 0, position, List.of()));
            }
            if (reader != null) {
                readers.put(reader, new Reader(after, System.nanoTime() + ReaderLease.DURATION.toNanos()));
                news.signalAll();
            }
            var left = TimeUnit.MILLISECONDS.toNanos(wait);
            while (position <= after && left > 0) {
                left = news.awaitNanos(left);
            }
            var found = changes.values().stream()
                    .filter(change -> change.position() > after)
                    .toList();
            return new Answer(200, new ChangeFeed(epoch, Math.max(after, position), position, found));
        } finally {
            lock.unlock();
        }
    }

    private Answer read(String path, Map<String, String> parameters) {
        reads.incrementAndGet();
        if (brokenPaths.contains(path)) {
            return new Answer(503, Map.of());
        }
        return locked(() -> {
            var segments = path.substring(1).split("/");
            return switch (segments[0]) {
                case "practice" -> new Answer(200, snapshot(practice));
                case "nearest-locations" -> nearest(parameters);
                case "zip-positions" ->
                    segments.length == 1
                            ? new Answer(200, snapshot(new ZipTable(zipCodes.size())))
                            : zipPosition(segments[1]);
                case "locations" -> segments.length == 1 ? offices(parameters) : office(segments[1]);
                case "practitioners" -> new Answer(200, snapshot(new PractitionerList(people, offices, treated())));
                case "photos" -> photo(segments[1]);
                case "condition-pages" -> segments.length == 1 ? new Answer(200, titles()) : page(segments[1]);
                default -> new Answer(404, Map.of());
            };
        });
    }

    /** Answers with the bytes of the photo's own name. */
    private Answer photo(String sha256) {
        return people.stream()
                .map(person -> person.draft().photo())
                .filter(photo -> photo != null && photo.sha256().equals(sha256))
                .findFirst()
                .map(photo -> new Answer(200, sha256.getBytes(StandardCharsets.UTF_8)))
                .orElse(new Answer(404, Map.of()));
    }

    private Answer zipPosition(String zip) {
        return Optional.ofNullable(zipCodes.get(zip))
                .map(position -> new Answer(200, position))
                .orElse(new Answer(404, Map.of()));
    }

    private Answer nearest(Map<String, String> parameters) {
        var place = new GeoPosition(
                Double.parseDouble(parameters.get("latitude")), Double.parseDouble(parameters.get("longitude")));
        var byDistance = new ArrayList<>(offices);
        byDistance.sort(Comparator.comparingDouble(
                office -> office.geoPosition() == null ? Double.MAX_VALUE : place.milesTo(office.geoPosition())));
        return stretch(byDistance, parameters);
    }

    private Answer offices(Map<String, String> parameters) {
        return stretch(offices, parameters);
    }

    private Answer stretch(List<LocationDetails> inOrder, Map<String, String> parameters) {
        var size = Integer.parseInt(parameters.getOrDefault("size", "50"));
        var page = Integer.parseInt(parameters.getOrDefault("page", "0"));
        var stretch = inOrder.stream().skip((long) page * size).limit(size).toList();
        return new Answer(200, snapshot(new LocationList(inOrder.size(), stretch)));
    }

    private Answer office(String slug) {
        return offices.stream()
                .filter(office -> office.slug().value().equals(slug))
                .findFirst()
                .map(office -> new Answer(200, snapshot(office)))
                .orElse(new Answer(404, Map.of()));
    }

    private Answer page(String slug) {
        if (slug.equals("retired")) {
            return new Answer(410, Map.of());
        }
        return Optional.ofNullable(pages.get(new Slug(slug)))
                .map(page -> new ConditionPageDetails(
                        page,
                        practice,
                        List.of(SampleRecords.NURSE),
                        offices,
                        offices,
                        offices.size(),
                        treating(page.slug()),
                        offices))
                .map(page -> new Answer(200, snapshot(page)))
                .orElse(new Answer(404, Map.of()));
    }

    private List<TreatedCondition> treated() {
        return pages.values().stream()
                .filter(page -> people.stream()
                        .anyMatch(person -> person.draft().conditions().contains(page.slug())))
                .map(page -> new TreatedCondition(page.slug(), page.title()))
                .toList();
    }

    private List<PractitionerDetails> treating(Slug condition) {
        return people.stream()
                .filter(person -> person.draft().conditions().contains(condition))
                .toList();
    }

    private Snapshot<List<ConditionPageSummary>> titles() {
        return snapshot(pages.values().stream()
                .map(page -> new ConditionPageSummary(
                        page.slug(), page.title(), page.alsoKnownAs(), page.abbreviations(), position))
                .toList());
    }

    private <T> Snapshot<T> snapshot(T value) {
        return new Snapshot<>(epoch, position, value);
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        stall(false);
        server.stop(0);
    }
}
