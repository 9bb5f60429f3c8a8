package org.practiceportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.search.IndexApi;
import org.practiceportal.embedded.Database;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.embedded.ElasticsearchSettings;
import org.practiceportal.embedded.PostgresServer;
import org.practiceportal.embedded.PostgresSettings;
import org.practiceportal.embedded.Secrets;
import org.practiceportal.embedded.StoreUser;
import org.practiceportal.standalone.RunOptions.Sample;
import org.springframework.web.client.RestClientException;

/**
 * The whole portal: two stores and three services, all started at once, each of which waits for its neighbours by
 * itself. It ends in order when this process is told to, and all of it ends when this process is killed.
 */
final class Portal {

    private static final String DATABASE = "practice_portal";

    /** First starts unpack servers, on a slow disk too; whoever waits longer wants to be told. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Duration CALL = Duration.ofSeconds(30);

    /** No letters and digits that look alike: people type it from the screen. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final RunOptions options;
    private final DataFolder data;
    private final ChosenSample sample;
    private final Services services;
    private final Terminal terminal;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Database> database = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final int postgresPort;
    private final int elasticsearchPort;

    private final Supervision postgres;
    private final Supervision elasticsearch;
    private final Supervision content;
    private final Supervision search;
    private final Supervision portal;

    Portal(RunOptions options, Programs programs, Terminal terminal) throws IOException {
        this.options = options;
        this.terminal = terminal;
        data = new DataFolder(options.data());
        sample = new ChosenSample(data.path());
        services = new Services(programs, data, options.ports());
        List<Integer> free = FreePorts.any(2);
        postgresPort = free.getFirst();
        elasticsearchPort = free.getLast();
        postgres = supervise("PostgreSQL", this::startPostgres);
        elasticsearch = supervise("Elasticsearch", () -> Part.of(startElasticsearch()));
        content = supervise(
                "content-service", () -> services.content(database.join()).start(data.logs()));
        search = supervise("search-service", () -> searchService().start(data.logs()));
        portal = supervise("portal-ui", () -> services.portal().start(data.logs()));
    }

    private Supervision supervise(String name, Part.Start start) {
        return new Supervision(name, start, terminal, this::writeRunFile);
    }

    /** Starts everything, tells how far it is, and returns only when it cannot start. */
    int run() throws IOException {
        data.create(StoreUser.current());
        try (FileLock _ = data.lock().orElseThrow(this::alreadyRuns)) {
            awaitLastRun();
            FreePorts.require(options.ports());
            if (options.fresh()) {
                data.empty();
                data.create(StoreUser.current());
            }
            Optional<Sample> missing = sample.choose(options.sample());
            makeSecrets();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            startUnlessStopped(missing);
            new CountDownLatch(1).await(); // until the process is told to end, and then the hook above does the rest
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private UsageError alreadyRuns() {
        try {
            var runFile = new RunFile(data.runFile());
            return new UsageError("A portal runs on " + data.path() + " already: http://localhost:"
                    + runFile.port("portal-ui") + ". Stop it with ./portal stop, or choose another folder with --data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a kill the processes of the last run end by themselves, but not at the same instant. */
    private void awaitLastRun() throws IOException {
        List<ProcessHandle> left = new RunFile(data.runFile()).processes();
        if (left.isEmpty()) {
            return;
        }
        terminal.progress("waiting for the last run to end");
        try {
            CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the last run ended", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new UsageError("Processes of the last run do not end: "
                    + left.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(", ")));
        }
    }

    private void makeSecrets() throws IOException {
        for (String name : List.of(
                Services.SERVICE_TOKEN, "postgresql", "database-owner", "database-application", "elasticsearch")) {
            data.secret(name, Secrets::random);
        }
        data.secret(Services.FIRST_ACCOUNT, () -> "demo:" + password() + ":Demo Staff");
    }

    /** 60 bits in groups of four. */
    private static String password() {
        var random = new SecureRandom();
        return Stream.generate(() -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .limit(3)
                .collect(Collectors.joining("-"));
    }

    /** What fails because the portal is being stopped is no news. */
    private void startUnlessStopped(Optional<Sample> missing) throws IOException {
        try {
            start(missing);
        } catch (IOException e) {
            if (end.getCount() > 0) {
                throw e;
            }
        }
    }

    private void start(Optional<Sample> missing) throws IOException {
        terminal.progress("starting PostgreSQL, Elasticsearch and the three services");
        try {
            CompletableFuture<Void> truth = begin(postgres).thenCompose(done -> begin(content));
            CompletableFuture<Void> index = begin(elasticsearch);
            CompletableFuture<Void> others = CompletableFuture.allOf(begin(search), begin(portal));
            CompletableFuture<Void> pages = CompletableFuture.allOf(truth, others)
                    .thenRunAsync(() -> awaitPages(missing), Supervision.OWN_THREAD);
            CompletableFuture.allOf(pages, index)
                    .thenRunAsync(this::awaitSearch, Supervision.OWN_THREAD)
                    .join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case UncheckedIOException unchecked -> unchecked.getCause();
                case Throwable other -> new IOException(other.getMessage(), other);
                case null -> new IOException(e);
            };
        }
        announce();
        ready.complete(null);
    }

    /** Returns what completes once everything answers. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    private CompletableFuture<Void> begin(Supervision part) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        part.begin();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Supervision.OWN_THREAD);
    }

    private void awaitPages(Optional<Sample> missing) {
        try {
            ServiceCalls contentCalls = contentCalls();
            await("content-service", contentCalls::isWell);
            terminal.progress("content-service answers");
            if (missing.isPresent()) {
                load(missing.get(), contentCalls);
            }
            ServiceCalls portalCalls =
                    ServiceCalls.to(options.ports().portal(), data.secret(Services.SERVICE_TOKEN), CALL);
            await("portal-ui", portalCalls::isWell);
            terminal.progress("pages are served at " + services.publicUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Sample missing, ServiceCalls contentCalls) throws IOException {
        if (missing != Sample.NONE) {
            new SampleLoading(contentCalls).load(SampleContent.read(missing));
            terminal.progress("the sample " + missing.word() + " is loaded");
        }
        sample.complete();
    }

    private void awaitSearch() {
        try {
            ServiceCalls calls = ServiceCalls.to(options.ports().search(), data.secret(Services.SERVICE_TOKEN), CALL);
            await("search-service", calls::isWell);
            long position = contentCalls()
                    .as(ConditionPagesApi.class)
                    .listPublished(null, 1)
                    .position();
            IndexApi index = calls.as(IndexApi.class);
            await("the index", () -> hasReached(index, position));
            terminal.progress("search answers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasReached(IndexApi index, long position) {
        try {
            return index.getState().position() >= position;
        } catch (RestClientException e) {
            return false;
        }
    }

    private ServiceCalls contentCalls() throws IOException {
        return ServiceCalls.to(options.ports().content(), data.secret(Services.SERVICE_TOKEN), CALL);
    }

    /** Asks ten times a second; the time between is spent waiting for the order to end. */
    private void await(String what, BooleanSupplier ready) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (!ready.getAsBoolean()) {
                if (end.await(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("Stopped while " + what + " was starting");
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException(what + " is not ready after " + LONGEST_START.toMinutes()
                            + " minutes; its log is in " + data.logs());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + what + " was starting", e);
        }
    }

    private void announce() throws IOException {
        String[] account =
                Files.readString(data.secret(Services.FIRST_ACCOUNT)).strip().split(":", 3);
        terminal.progress("ready");
        terminal.say("""

                Practice Portal   %s
                staff             %s/staff   user %s, password %s
                data              %s (logs in logs, that password in secrets/%s)

                The texts are sample content, not medical advice. Ctrl-C stops the portal.
                """.formatted(
                        services.publicUrl(),
                        services.publicUrl(),
                        account[0],
                        account[1],
                        data.path(),
                        Services.FIRST_ACCOUNT));
    }

    private Part startPostgres() throws IOException {
        PostgresServer server =
                PostgresServer.start(new PostgresSettings(data.postgresql(), postgresPort, secret("postgresql"), true));
        try {
            database.complete(server.database(DATABASE, secret("database-owner"), secret("database-application")));
            return Part.of(server);
        } catch (IOException | RuntimeException e) {
            server.close(); // otherwise it would keep the next try from the data
            throw e;
        }
    }

    private ElasticsearchServer startElasticsearch() throws IOException {
        return ElasticsearchServer.start(new ElasticsearchSettings(
                data.elasticsearch(), elasticsearchPort, secret("elasticsearch"), ElasticsearchSettings.SERVING));
    }

    private Service searchService() throws IOException {
        return services.search(Services.url(elasticsearchPort), ElasticsearchServer.USER, secret("elasticsearch"));
    }

    private String secret(String name) throws IOException {
        return data.secret(name, Secrets::random);
    }

    private synchronized void writeRunFile() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        for (Supervision each : List.of(postgres, elasticsearch, content, search, portal)) {
            each.process().ifPresent(process -> processes.put(each.name(), process));
        }
        try {
            new RunFile(data.runFile()).write(options.ports(), processes);
        } catch (IOException e) {
            terminal.progress("./portal stop and import may not find this portal: " + e.getMessage());
        }
    }

    /** Stops everything in order, and returns once it is gone; the second time there is nothing left to stop. */
    void stop() {
        end.countDown();
        terminal.progress("stopping");
        for (Supervision each : List.of(portal, search, content, elasticsearch, postgres)) {
            each.stop();
        }
        terminal.progress("stopped");
    }
}
