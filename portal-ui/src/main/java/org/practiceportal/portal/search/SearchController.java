package org.practiceportal.portal.search;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.PageNumber;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.document.UnreadableRequest;
import org.practiceportal.portal.insight.SearchCounting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of results, and completions for the search field. */
@RestController
class SearchController {

    /** Ten results: what a patient looks at before typing other words. */
    private static final int PAGE_SIZE = 10;

    /** As many pages as search-service turns. */
    private static final int MOST_PAGES = 100;

    /** Longer than any name of a condition: what is longer is a letter, which nothing completes. */
    private static final int LONGEST_START = 100;

    /** In the address of the page that a link to a search stands on; only our own pages say it to us. */
    private static final String STAFF_PAGES = "/staff/";

    private final ConditionSearch search;
    private final PracticeDirectory directory;
    private final SearchPages pages;
    private final DirectoryAnswers answers;
    private final Documents documents;
    private final SearchCounting counting;

    SearchController(
            ConditionSearch search,
            PracticeDirectory directory,
            SearchPages pages,
            DirectoryAnswers answers,
            Documents documents,
            SearchCounting counting) {
        this.search = search;
        this.answers = answers;
        this.directory = directory;
        this.pages = pages;
        this.documents = documents;
        this.counting = counting;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> results(
            HttpMethod method,
            @RequestHeader HttpHeaders headers,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String page) {
        var query = q.strip();
        if (query.length() > SearchApi.MAX_QUERY_LENGTH) {
            throw new UnreadableRequest();
        }
        var desk = directory.findFrontDesk().orElse(null);
        if (query.isEmpty()) {
            return documents.once(headers, Rendered.page(pages.prompt(value(desk))), asOf(desk, null));
        }
        var number = PageNumber.of(page);
        if (number > MOST_PAGES) {
            throw new NoSuchAddress();
        }
        var found = search.find(query, number - 1, PAGE_SIZE);
        var target = search.target(found.result());
        if (number == 1 && target.isPresent() && new RoutedQuery(target.get(), query).leads(headers)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(target.get().value()))
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var count = Math.min(MOST_PAGES, PageNumber.pages(found.result().total(), PAGE_SIZE));
        if (number > count) {
            throw new NoSuchAddress();
        }
        if (number == 1 && isTyped(method, headers)) {
            // Titles alone say nothing of what the search would have found.
            counting.searched(query, found.result().hits().isEmpty() && !found.limited());
        }
        var answer = number == 1 && desk != null ? answer(found, desk.value()) : null;
        var html = pages.results(
                value(desk),
                new SearchPages.Question(query, number, count),
                found,
                answer == null ? null : answer.value());
        var asOf = answer == null || answer.asOf() == null ? asOf(desk, found) : answer.asOf();
        return documents.once(headers, Rendered.page(html), asOf);
    }

    private @Nullable Seen<AnswerCard> answer(ConditionSearch.Found found, FrontDesk desk) {
        var question = found.result().directoryQuestion();
        return question == null ? null : answers.answer(question, found.result().hits(), desk.practice());
    }

    /**
     * A completion as the script of the search field takes it.
     *
     * @param href the page it leads to
     */
    record CompletionLink(String text, String href) {}

    @GetMapping("/search/completions")
    ResponseEntity<List<CompletionLink>> completions(@RequestParam(defaultValue = "") String q) {
        if (q.length() > SearchApi.MAX_QUERY_LENGTH) {
            throw new UnreadableRequest();
        }
        var typed = q.strip();
        var completions = typed.isEmpty() || typed.length() > LONGEST_START
                ? List.<CompletionLink>of()
                : search.complete(typed).stream()
                        .map(each -> new CompletionLink(each.text(), "/conditions/" + each.slug()))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(completions);
    }

    /** Whether a person asks: not a browser ahead of its reader, a monitor, or staff who try what patients have typed. */
    private static boolean isTyped(HttpMethod method, HttpHeaders headers) {
        return method == HttpMethod.GET
                && !headers.getOrEmpty("Sec-Purpose").toString().contains("prefetch")
                && !headers.getOrEmpty(HttpHeaders.REFERER).toString().contains(STAFF_PAGES);
    }

    private static @Nullable FrontDesk value(@Nullable Seen<FrontDesk> desk) {
        return desk == null ? null : desk.value();
    }

    private static @Nullable Instant asOf(@Nullable Seen<FrontDesk> desk, ConditionSearch.@Nullable Found found) {
        return desk != null && desk.asOf() != null ? desk.asOf() : found == null ? null : found.asOf();
    }
}
