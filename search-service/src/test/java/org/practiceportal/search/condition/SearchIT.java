package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.search.Completion;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class SearchIT {

    private static RunningSearchService service;
    private static StandInContent content;

    @BeforeAll
    static void index() {
        content = new StandInContent();
        content.publish(SamplePages.all());
        content.publish(
                SamplePages.imported(SamplePages.page("Hemifacial spasm"), "lib-1"),
                SamplePages.imported(SamplePages.page("Sciatica"), "lib-2"));
        content.publish(SamplePages.page(
                "Odd characters",
                List.of(),
                List.of(),
                "A page with <script>alert(1)</script> & quotes.",
                "The word zebra stands beside <b>markup</b> and a mark."));
        content.publish(SamplePages.page(
                "Plain words",
                List.of(),
                List.of(),
                "Wait, kind, bottom, passing, night, doctor, camera and single are a letter or two from other words.",
                "So is gutter."));
        service = RunningSearchService.start(ElasticsearchServer.shared(), content);
        await().until(() -> get("/search/conditions?q=zebra").getStatusCode() == HttpStatus.OK
                && search("zebra").total() == 1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hemifacial spasm                            | hemifacial-spasm
                    Hemifacial spasms                           | hemifacial-spasm
                    HEMIFACIAL SPASM                            | hemifacial-spasm
                    hemifasial spasm                            | hemifacial-spasm
                    hemifasial spazm                            | hemifacial-spasm
                    HFS                                         | hemifacial-spasm
                    hfs                                         | hemifacial-spasm
                    H.F.S.                                      | hemifacial-spasm
                    what is HFS?                                | hemifacial-spasm
                    face twitching                              | hemifacial-spasm
                    why does my eyelid keep fluttering          | hemifacial-spasm
                    slipped disc                                | lumbar-disc-herniation
                    herniated disk                              | lumbar-disc-herniation
                    water on the brain                          | hydrocephalus
                    tic doloureux                               | trigeminal-neuralgia
                    stabbing pain in my face when I chew        | trigeminal-neuralgia
                    menieres disease                            | menieres-disease
                    Meniere's disease                           | menieres-disease
                    Meniere’s                                   | menieres-disease
                    narrow spinal canal                         | lumbar-spinal-stenosis
                    lumbar-spinal stenosis                      | lumbar-spinal-stenosis
                    """)
    void thePageThePatientMeansComesFirst(String query, String slug) {
        assertThat(search(query).hits())
                .as(query)
                .first()
                .extracting(hit -> hit.slug().value())
                .isEqualTo(slug);
    }

    @Test
    void anImportedPageCarriesTheIdOfItsLibrary() {
        assertThat(search("sciatica").hits().getFirst().externalId()).isEqualTo("lib-2");
        assertThat(search("HFS").hits().getFirst().externalId()).isNull();
    }

    @Test
    void matchesAreMarkedInTheTitle() {
        var hit = search("hemifasial spasm").hits().getFirst();

        assertThat(matched(search("hemifacial spasms").hits().getFirst().title()))
                .containsExactly("Hemifacial", "spasm");
        assertThat(hit.title().text()).isEqualTo("Hemifacial spasm");
        assertThat(matched(hit.title())).contains("spasm");
    }

    @Test
    void theOtherNameThatMatchedIsShown() {
        assertThat(otherName("HFS")).isEqualTo("HFS");
        assertThat(otherName("face twitching")).isEqualTo("Face twitching");
    }

    @Test
    void theExcerptIsThePassageThatMatches() {
        var hit = search("brainstem").hits().getFirst();

        assertThat(hit.excerpt().text()).contains("where it leaves the brainstem");
        assertThat(hit.section()).isNotNull();
        assertThat(hit.section().heading()).isEqualTo("Overview");
        assertThat(matched(hit.excerpt())).containsExactly("brainstem");
    }

    @Test
    void whatStandsInQuotationMarksStandsOnThePageWordByWord() {
        assertThat(slugs("\"where it leaves the brainstem\"")).containsExactly("hemifacial-spasm");
        assertThat(slugs("“the brainstem leaves”")).isEmpty();
        assertThat(slugs("nerve \"breeze can set off\"")).containsExactly("trigeminal-neuralgia");
        assertThat(slugs("\"\" nerve")).hasSizeGreaterThan(1);
        assertThat(slugs("my husband said \"you are winking at me\" because my eyelid flutters and my cheek twitches"))
                .contains("hemifacial-spasm");
    }

    @Test
    void aRepeatedQuestionIsAnsweredFromMemoryUntilSomethingChanges() {
        assertThat(search("quokka").total()).isZero();
        content.publish(SamplePages.page("Quokka bite", List.of(), List.of(), "A bite of a quokka.", "Wash it."));

        await().until(() -> search("quokka").total() == 1);
    }

    @Test
    void markupOnAPageStaysText() {
        var excerpt = search("zebra").hits().getFirst().excerpt();

        assertThat(matched(excerpt)).contains("zebra");
        assertThat(excerpt.text()).contains("<b>markup</b>");
    }

    @Test
    void aMisspelledWordComesWithTheRightOne() {
        var suggestion = search("hemifasial spasm").spellingSuggestion();

        assertThat(suggestion).isNotNull();
        assertThat(suggestion.query().text()).isEqualTo("hemifacial spasm");
        assertThat(matched(suggestion.query())).containsExactly("hemifacial");
    }

    /** Each comes within two letters of a word that a page has. */
    @ParameterizedTest
    @ValueSource(strings = {"I want to kill myself", "botox", "parking", "dolor de cabeza", "shingles", "butter"})
    void wordsOfAnotherMatterAreNotMadeIntoOurs(String query) {
        assertThat(search(query).spellingSuggestion()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemifacial spasm", "L4-L5", "C5C6"})
    void knownWordsAndWordsWithDigitsAreNotCorrected(String query) {
        assertThat(search(query).spellingSuggestion()).isNull();
    }

    @Test
    void hitsAreGivenInPages() {
        var all = search("nerve").hits().stream().map(ConditionHit::slug).toList();
        var second = result("/search/conditions?q=nerve&page=1&size=1");

        assertThat(all).hasSizeGreaterThan(1);
        assertThat(second.total()).isEqualTo(all.size());
        assertThat(second.hits()).extracting(ConditionHit::slug).containsExactly(all.get(1));
    }

    @Test
    void aLetterOfFourThousandCharactersIsAnswered() {
        var letter =
                "my eyelid flutters and my cheek twitches every day ".repeat(80).substring(0, 4_000);

        assertThat(search(letter).hits())
                .first()
                .extracting(hit -> hit.slug().value())
                .isEqualTo("hemifacial-spasm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%d-", "w%d ", "\u8111", "x%d."})
    void aQueryBombIsAnsweredOrRefused(String part) {
        var bomb = IntStream.range(0, 4_000).mapToObj(part::formatted).collect(Collectors.joining());

        var status = searchResponse(bomb.substring(0, 4_000)).getStatusCode();

        assertThat(status).isIn(HttpStatus.OK, HttpStatus.BAD_REQUEST);
    }

    @Test
    void aServiceWithAnIndexIsReady() {
        assertThat(get("/actuator/health/readiness").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatWatchesTheServiceIsListedNowhere() {
        assertThat(get("/actuator").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "(((((", "\"", "a:b AND NOT c", "\\", "🧠", "AND OR NOT", "the of and", "?"})
    void oddQueriesAreAnswered(String query) {
        assertThat(searchResponse(query).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search/conditions",
                "/search/conditions?q=",
                "/search/conditions?q=%20",
                "/search/conditions?q=a&fooo=1",
                "/search/conditions?q=a&page=-1",
                "/search/conditions?q=a&page=100",
                "/search/conditions?q=a&size=0",
                "/search/conditions?q=a&size=51",
                "/search/conditions?q=a&size=x",
                "/search/completions",
                "/search/completions?q=he&limit=3"
            })
    void badParametersAreRefusedWithAProblem(String address) {
        assertProblem(get(address), HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatMayBeAskedIsDescribed() {
        var description = JsonMapper.shared().readTree(get("/openapi").getBody());

        var search = description.at("/paths/~1search~1conditions/get/parameters");
        assertThat(search.valueStream().map(parameter -> parameter.at("/name").asString()))
                .containsExactlyInAnyOrder("q", "page", "size");
        assertThat(description.at("/paths/~1search~1completions/get").isMissingNode())
                .isFalse();
        assertThat(description.at("/paths").propertyNames()).allMatch(path -> path.startsWith("/search/"));
        assertThat(description.at("/components/schemas/ConditionHit").isMissingNode())
                .isFalse();
    }

    @Test
    void aQueryOverTheLimitIsRefused() {
        assertProblem(get("/search/conditions?q=" + "x".repeat(4_001)), HttpStatus.BAD_REQUEST);
        assertProblem(get("/search/completions?q=" + "x".repeat(4_001)), HttpStatus.BAD_REQUEST);
    }

    @Test
    void operatorsNeedTheServiceToken() {
        assertProblem(get("/index-state"), HttpStatus.UNAUTHORIZED);
        assertProblem(get("/index-comparison"), HttpStatus.UNAUTHORIZED);
        var rebuild = service.client().post().uri("/index-rebuilds").retrieve().onStatus(status -> true, (a, b) -> {});
        assertThat(rebuild.toBodilessEntity().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anUnknownAddressAndAWrongVerbAreProblems() {
        assertProblem(get("/search/doctors?q=a"), HttpStatus.NOT_FOUND);
        var wrongVerb = service.client()
                .delete()
                .uri("/search/conditions?q=a")
                .retrieve()
                .onStatus(status -> true, (a, b) -> {})
                .toEntity(String.class);
        assertProblem(wrongVerb, HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void completionsComeFromTitlesNamesAndAbbreviations() {
        var completions = service.client()
                .get()
                .uri("/search/completions?q=twitch")
                .retrieve()
                .body(new ParameterizedTypeReference<List<Completion>>() {});

        assertThat(completions)
                .extracting(completion -> completion.slug().value())
                .containsExactly("hemifacial-spasm");
    }

    private static void assertProblem(ResponseEntity<String> response, HttpStatus status) {
        assertThat(response.getStatusCode()).isEqualTo(status);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response.getBody()).doesNotContain("Exception", "\tat ");
    }

    private static List<String> matched(HighlightedText text) {
        return text.spans().stream()
                .filter(HighlightedText.Span::matched)
                .map(HighlightedText.Span::text)
                .toList();
    }

    private static String otherName(String query) {
        var name = search(query).hits().getFirst().alsoKnownAs();
        return name == null ? "" : name.text();
    }

    private static ConditionSearchResult search(String query) {
        var result = service.client()
                .get()
                .uri("/search/conditions?q={q}", query)
                .retrieve()
                .body(ConditionSearchResult.class);
        return Objects.requireNonNull(result);
    }

    private static List<String> slugs(String query) {
        return search(query).hits().stream().map(hit -> hit.slug().value()).toList();
    }

    private static ResponseEntity<String> searchResponse(String query) {
        return service.client()
                .get()
                .uri("/search/conditions?q={q}", query)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }

    private static ConditionSearchResult result(String address) {
        return Objects.requireNonNull(
                service.client().get().uri(address).retrieve().body(ConditionSearchResult.class));
    }

    private static ResponseEntity<String> get(String address) {
        return service.client()
                .get()
                .uri(URI.create("http://127.0.0.1:" + service.port() + address))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
