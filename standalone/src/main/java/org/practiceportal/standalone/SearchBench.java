package org.practiceportal.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.IndexApi;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.common.search.SearchMeasures;
import org.practiceportal.common.search.SearchMeasures.Answer;
import org.practiceportal.embedded.Folders;
import org.practiceportal.standalone.JudgedQueries.JudgedQuery;
import org.practiceportal.standalone.RunOptions.Ports;
import org.practiceportal.standalone.RunOptions.Sample;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks judged queries of a portal of its own that holds one library, and prints how well it answers. */
record SearchBench(Command.BenchSearch bench, Programs programs, Terminal terminal) {

    private static final int DEPTH = 10;

    /** Five times what 55,000 pages took with a model that reads each. */
    private static final Duration LONGEST_INDEXING = Duration.ofHours(2);

    private static final Duration CALL = Duration.ofSeconds(30);

    private static final String ROW = "%-32s%7d%9.4f%9.4f%9.4f%9.4f%9.4f";

    int run() throws IOException {
        List<JudgedQueries> sets = JudgedQueries.readAll(bench.queries(), bench.sets());
        List<Integer> free = FreePorts.any(3);
        var ports = new Ports(free.get(0), free.get(1), free.get(2));
        var portal = new Portal(new RunOptions(bench.data(), ports, true, Sample.NONE), programs, terminal);
        try {
            CompletableFuture<Void> ended = start(portal);
            int status = fill();
            if (status == 0) {
                awaitIndex(ports, ended);
                measure(sets, calls(ports.search()).as(SearchApi.class));
            }
            return status;
        } finally {
            portal.stop();
            Folders.delete(bench.data());
        }
    }

    /** Returns what completes when the portal ends, which it does not by itself. */
    private static CompletableFuture<Void> start(Portal portal) throws IOException {
        var ended = CompletableFuture.runAsync(
                () -> {
                    try {
                        portal.run();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                Supervision.OWN_THREAD);
        try {
            CompletableFuture.anyOf(portal.ready(), ended).join();
            return ended;
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private int fill() throws IOException {
        var running = new RunningPortal(new DataFolder(bench.data()), terminal);
        int status = bench.vocabularies().isEmpty() ? 0 : running.takeVocabulary(bench.vocabularies());
        return status == 0 ? running.takeLibraries(List.of(bench.library())) : status;
    }

    private ServiceCalls calls(int port) throws IOException {
        return ServiceCalls.to(port, new DataFolder(bench.data()).secret(Services.SERVICE_TOKEN), CALL);
    }

    private void awaitIndex(Ports ports, CompletableFuture<Void> ended) throws IOException {
        long position = calls(ports.content())
                .as(ConditionPagesApi.class)
                .listPublished(null, 1)
                .position();
        IndexApi index = calls(ports.search()).as(IndexApi.class);
        long deadline = System.nanoTime() + LONGEST_INDEXING.toNanos();
        while (!hasReached(index, position)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The index does not come to its end");
            }
            requireRunning(ended);
        }
        terminal.progress(index.getState().documents() + " pages are indexed");
    }

    private static boolean hasReached(IndexApi index, long position) {
        try {
            return index.getState().position() >= position;
        } catch (RestClientException e) {
            return false;
        }
    }

    /** Asks twice a second; the time between is spent waiting for the portal to end, which would be an error. */
    private static void requireRunning(CompletableFuture<Void> ended) throws IOException {
        try {
            ended.get(500, TimeUnit.MILLISECONDS);
            throw new IOException("The portal ended before its index was complete");
        } catch (TimeoutException e) {
            // It still runs.
        } catch (ExecutionException e) {
            throw new IOException("The portal failed before its index was complete", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the index was built", e);
        }
    }

    private void measure(List<JudgedQueries> sets, SearchApi search) {
        terminal.say(String.format(
                Locale.ROOT,
                "%-32s%7s%9s%9s%9s%9s%9s",
                "set",
                "asked",
                "nDCG@10",
                "MRR@10",
                "rec@10",
                "hit@1",
                "zero"));
        for (JudgedQueries set : sets) {
            Map<String, List<Answer>> parts = new TreeMap<>();
            List<Answer> all = new ArrayList<>();
            for (JudgedQuery query : set.queries()) {
                var answer = new Answer(ask(search, query.text()), query.grades());
                all.add(answer);
                parts.computeIfAbsent(query.part(), part -> new ArrayList<>()).add(answer);
            }
            print(set.name(), all);
            if (parts.size() > 1) {
                parts.forEach((part, answers) -> print("  " + part, answers));
            }
        }
        terminal.progress("all queries are answered");
    }

    /** A query that is refused finds nothing. */
    private static List<String> ask(SearchApi search, String query) {
        try {
            return search.searchConditions(query, 0, DEPTH).hits().stream()
                    .map(ConditionHit::externalId)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (HttpClientErrorException.BadRequest e) {
            return List.of();
        }
    }

    private void print(String name, List<Answer> answers) {
        SearchMeasures measures = SearchMeasures.of(answers);
        terminal.say(String.format(
                Locale.ROOT,
                ROW,
                name,
                measures.asked(),
                measures.ndcg(),
                measures.reciprocalRank(),
                measures.recall(),
                measures.hitAtOne(),
                measures.zero()));
    }
}
