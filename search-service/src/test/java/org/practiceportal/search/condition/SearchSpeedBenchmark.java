package org.practiceportal.search.condition;

import static org.awaitility.Awaitility.await;

import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.practiceportal.search.index.ConditionIndex;
import org.practiceportal.search.meaning.MeaningModel;
import org.practiceportal.search.name.NameIndex;
import org.practiceportal.search.name.NameMatch;

/**
 * How long a search takes beside the same request sent to Elasticsearch bare, a repeated one, a completion beside
 * Elasticsearch's completion suggester, ten times as many pages, and a rebuild beside a bare bulk. Named by hand ({@code
 * -Dit.test=SearchSpeedBenchmark}), because a time on a busy machine proves nothing; the ratios are of one run, and the
 * calls that are compared are shuffled.
 */
class SearchSpeedBenchmark {

    private static final int PAGES = 5_500;
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_A_TEXT = 500;
    private static final int QUERIES = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(4);
    private final List<ConditionPage> pages = new ArrayList<>();

    @Test
    void searchesCostLittleMoreThanElasticsearchItself() throws Exception {
        try (var elasticsearch = ElasticsearchServer.startTemporary()) {
            var content = new StandInContent();
            publish(content, PAGES);
            double few = withMeaning(false, elasticsearch, content);
            withMeaning(true, elasticsearch, content);
            publish(content, 10 * PAGES);
            double many = withMeaning(false, elasticsearch, content);
            System.out.printf(Locale.ROOT, "growth from %d to %d pages: %.2f%n", PAGES, 10 * PAGES, many / few);
        }
    }

    private double withMeaning(boolean meaning, ElasticsearchServer elasticsearch, StandInContent content)
            throws Exception {
        try (var service = RunningSearchService.start(elasticsearch, content, "--portal.meaning=" + meaning)) {
            await().atMost(Duration.ofMinutes(20)).ignoreExceptions().until(() -> isBuilt(service));
            long begin = System.nanoTime();
            rebuild(service);
            System.out.printf(
                    Locale.ROOT,
                    "%d pages, meaning %s: rebuilt in %.1f s%n",
                    pages.size(),
                    meaning,
                    (System.nanoTime() - begin) / 1e9);
            measure(service, elasticsearch, meaning);
            return measure(service, elasticsearch, meaning);
        }
    }

    private double measure(RunningSearchService service, ElasticsearchServer elasticsearch, boolean meaning)
            throws Exception {
        var calls = new ArrayList<Runnable>();
        var own = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        var completions = new ArrayList<Double>();
        var read = new ArrayList<Double>();
        for (int query = 0; query < QUERIES; query++) {
            var typed = query();
            var body = bare(service, typed);
            calls.add(() -> {
                own.add(millis(() -> ask(service, "/search/conditions?q=" + typed)));
                again.add(millis(() -> ask(service, "/search/conditions?q=" + typed)));
            });
            calls.add(() ->
                    bare.add(millis(() -> post(elasticsearch, "/_msearch?include_named_queries_score=true", body))));
            calls.add(() ->
                    completions.add(millis(() -> ask(service, "/search/completions?q=" + typed.substring(0, 4)))));
            if (meaning) {
                calls.add(() ->
                        read.add(millis(() -> service.part(MeaningModel.class).of(typed.replace('+', ' ')))));
            }
        }
        Collections.shuffle(calls, random);
        calls.forEach(Runnable::run);
        System.out.printf(
                Locale.ROOT,
                "bare %.1f ms, search %.1f ms: %.2f; repeated %.2f; completion %.1f ms%s%n",
                median(bare),
                median(own),
                median(own) / median(bare),
                median(again) / median(own),
                median(completions),
                meaning ? ", the model alone %.1f ms".formatted(median(read)) : "");
        return median(own);
    }

    /** Two words of a page's name, as most people search. */
    private String query() {
        var page = pages.get(random.nextInt(pages.size()));
        var name = page.title().split(" ");
        return name[0] + "+" + name[1] + (random.nextBoolean() ? "+" + word() : "");
    }

    private String bare(RunningSearchService service, String typed) {
        var words = PatientWords.of(typed.replace('+', ' '));
        var named = service.part(ConditionSearch.class)
                .named(words, service.part(NameIndex.class).meanings())
                .matches();
        var json = new StringWriter();
        var mapper = new Jackson3JsonpMapper();
        try (var generator = mapper.jsonProvider().createGenerator(json)) {
            mapper.serialize(
                    ConditionSearch.byWords(
                            words, named.stream().map(NameMatch::slug).toList()),
                    generator);
        }
        return "{\"index\":\"%s\"}%n%s%n".formatted(ConditionIndex.ALIAS, json);
    }

    private void publish(StandInContent content, int count) {
        while (pages.size() < count) {
            var number = pages.size();
            var text =
                    IntStream.range(0, WORDS_OF_A_TEXT).mapToObj(at -> word()).collect(Collectors.joining(" "));
            var page = SamplePages.page(
                    "own%d %s %s".formatted(number, word(), word()),
                    List.of(word() + " " + word()),
                    List.of(),
                    "",
                    text);
            pages.add(page);
            content.publish(page);
        }
    }

    /** Few words are frequent and most are rare, as in any language. */
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
        return "w" + Integer.toString(rank * 7919 % WORDS + 1_000, 36);
    }

    private boolean isBuilt(RunningSearchService service) {
        var state = service.client()
                .get()
                .uri("/index-state")
                .header("Authorization", "Bearer " + RunningSearchService.TOKEN)
                .retrieve()
                .body(String.class);
        return String.valueOf(state).contains("\"documents\":" + pages.size());
    }

    private static void rebuild(RunningSearchService service) {
        service.client()
                .post()
                .uri("/index-rebuilds")
                .header("Authorization", "Bearer " + RunningSearchService.TOKEN)
                .retrieve()
                .toBodilessEntity();
    }

    private void ask(RunningSearchService service, String address) {
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address)));
    }

    private void post(ElasticsearchServer elasticsearch, String address, String body) {
        send(HttpRequest.newBuilder(URI.create(elasticsearch.url() + address))
                .header("Authorization", elasticsearch.authorization())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
    }

    private void send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Answered with " + answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double millis(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
