package org.practiceportal.portal.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.search.SpellingSuggestion;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.OfficeList;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.Pager;
import org.practiceportal.portal.layout.SearchForm;
import org.practiceportal.portal.layout.SiteAssets;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Draws the page of results: what was found, or how to go on where nothing was. */
@org.springframework.stereotype.Component
class SearchPages {

    /** A whole letter may be asked; as a heading it would fill the screen. */
    private static final int LONGEST_HEADING = 100;

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”„«»]");

    private final PageFrame frame;
    private final SiteAssets assets;
    private final Clock clock;
    private final Texts texts;

    SearchPages(PageFrame frame, SiteAssets assets, Clock clock) {
        this.frame = frame;
        this.assets = assets;
        this.clock = clock;
        this.texts = frame.texts();
    }

    /**
     * What was asked.
     *
     * @param page the page asked for, from 1
     * @param pages how many pages of results there are
     */
    record Question(String query, int page, int pages) {}

    /** Draws what stands where nothing was typed. */
    String prompt(@Nullable FrontDesk desk) {
        var content = page("", new H1(texts.get("search.title")), new Paragraph(texts.get("search.prompt")));
        addBrowsing(content);
        return frame.document(PageHead.unlisted(texts.get("search.title")), letterhead(desk), beside(content, desk));
    }

    /** Draws the results of a query. */
    String results(
            @Nullable FrontDesk desk, Question question, ConditionSearch.Found found, @Nullable AnswerCard answer) {
        var result = found.result();
        var title = texts.get("search.results-title", shortened(question.query()));
        var content = page(question.query(), new H1(title));
        if (found.limited()) {
            var notice = new Tag("div", "notice", new Paragraph(texts.get("search.limited")));
            content.add(notice.with("role", "status"));
        }
        if (answer != null) {
            content.add(answer);
        }
        if (result.spellingSuggestion() != null) {
            content.add(spelling(result.spellingSuggestion()));
        }
        if (result.hits().isEmpty()) {
            content.add(new Paragraph(texts.get("search.nothing")));
            addUnquoted(content, question.query());
            addBrowsing(content);
        } else {
            var count = new H2(texts.get("search.count", result.total()));
            count.addClassName("count");
            content.add(count);
            content.add(new ResultList(result.hits(), texts), openedResults());
            if (question.pages() > 1) {
                content.add(new Pager(question.page(), question.pages(), page -> path(question.query(), page), texts));
            }
        }
        content.add(new Paragraph(texts.get("search.emergency")));
        return frame.document(PageHead.unlisted(title), letterhead(desk), beside(content, desk));
    }

    /** Counts that a result was opened; without it the links work just as well. */
    private Component openedResults() {
        return new Tag("script", "").with("src", assets.openedResults()).with("defer", "");
    }

    private static String shortened(String query) {
        return query.codePointCount(0, query.length()) <= LONGEST_HEADING
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_HEADING)) + "…";
    }

    private Tag page(String query, Component... first) {
        var content = new Tag("div", "search-page", first);
        content.addComponentAtIndex(1, new SearchForm(query, "page-search", texts));
        return content;
    }

    private Component spelling(SpellingSuggestion suggestion) {
        var link = new DocumentLink(path(suggestion.query().text(), 1), "");
        link.add(new MarkedText(suggestion.query()));
        return new Tag("p", "spelling", new Span(texts.get("search.did-you-mean") + " "), link);
    }

    /** Words in quotation marks must stand on a page as they are, which is more than most who type them mean. */
    private void addUnquoted(Tag content, String query) {
        var unquoted = QUOTATION_MARKS.matcher(query).replaceAll(" ").strip();
        if (!unquoted.equals(query) && !unquoted.isEmpty()) {
            content.add(new Paragraph(new DocumentLink(path(unquoted, 1), texts.get("search.unquoted"))));
        }
    }

    private void addBrowsing(Tag content) {
        content.add(new UnorderedList(
                new ListItem(texts.get("search.other-words")),
                new ListItem(new DocumentLink("/conditions", texts.get("search.a-to-z"))),
                new ListItem(new DocumentLink("/offices", texts.get("search.offices")))));
    }

    /** Whom to call stands beside what was found, and below it on a phone. */
    private Tag beside(Tag content, @Nullable FrontDesk desk) {
        if (desk == null) {
            return new Tag("div", "page", content);
        }
        var aside = new Tag("aside", "page-aside", new CallCard(desk.practice(), texts));
        aside.add(new OfficeList(desk, clock.instant(), texts));
        return new Tag("div", "page with-aside", content, aside);
    }

    private static Letterhead letterhead(@Nullable FrontDesk desk) {
        return new Letterhead(desk == null ? null : desk.practice(), null);
    }

    private static String path(String query, int page) {
        var words = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return "/search?q=" + words + (page == 1 ? "" : "&page=" + page);
    }
}
