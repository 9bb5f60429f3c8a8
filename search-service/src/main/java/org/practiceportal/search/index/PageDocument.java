package org.practiceportal.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.Inline;

/**
 * A condition page as the index holds it. A retired page is a document too, one that every query filters out: a real
 * delete is forgotten by Elasticsearch after a minute, and a late writer would bring the page back.
 *
 * @param published whether patients may find it
 * @param sections what patients read; for an embedded number or office it says only that there is one, since they come from
 *     the directory and never from the index
 * @param lead how the text begins
 * @param essence which text the meaning was read of
 * @param meaning where the page stands among others by what it is about; none where no model reads pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageDocument(
        String slug,
        @Nullable String externalId,
        boolean published,
        @Nullable String title,
        @Nullable List<String> alsoKnownAs,
        @Nullable List<String> abbreviations,
        @Nullable String summary,
        @Nullable List<Section> sections,
        @Nullable String lead,
        @Nullable String essence,
        float @Nullable [] meaning) {

    /**
     * A section as patients read it.
     *
     * @param anchor its name within the page's address
     */
    record Section(String anchor, String heading, String text) {}

    /** Two lines on a desk, four on a phone: what a result shows of a page that has no summary and no word of the query. */
    private static final int LEAD_LENGTH = 220;

    /** What a model reads of the text of a page; more made no difference worth its time, see docs/0003. */
    private static final int READ_OF_TEXT = 600;

    private static final int READ_OF_NAMES = 400;

    static PageDocument of(ConditionPageState state) {
        var page = state.published();
        return page == null ? retired(state.slug().value()) : of(page);
    }

    private static PageDocument retired(String slug) {
        return new PageDocument(slug, null, false, null, null, null, null, null, null, null, null);
    }

    private static PageDocument of(ConditionPage page) {
        var sections = page.sections().stream()
                .map(section -> new Section(section.anchor(), section.heading(), flat(section.blocks())))
                .toList();
        return new PageDocument(
                page.slug().value(),
                page.externalId(),
                true,
                page.title(),
                page.alsoKnownAs(),
                page.abbreviations(),
                page.summary(),
                sections,
                lead(page),
                null,
                null);
    }

    private static String lead(ConditionPage page) {
        return cut(
                page.sections().stream().map(section -> flat(section.blocks())).collect(Collectors.joining(" ")),
                LEAD_LENGTH);
    }

    /** Returns what a page is about, in as many words as tell it from others: names first, then how its text begins. */
    static String essence(ConditionPage page) {
        var names = Stream.concat(page.alsoKnownAs().stream(), page.abbreviations().stream())
                .collect(Collectors.joining("; "));
        var text = Stream.concat(
                        Stream.of(page.summary()), page.sections().stream().map(section -> flat(section.blocks())))
                .collect(Collectors.joining(" "));
        return page.title() + ". " + cut(names, READ_OF_NAMES) + ". "
                + cut(text.strip().replaceAll("\\s+", " "), READ_OF_TEXT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length()))));
    }

    PageDocument meaning(String read, float @Nullable [] vector) {
        return new PageDocument(
                slug, externalId, published, title, alsoKnownAs, abbreviations, summary, sections, lead, read, vector);
    }

    private static String flat(List<Block> blocks) {
        return blocks.stream().flatMap(PageDocument::paragraphs).collect(Collectors.joining("\n"));
    }

    private static Stream<String> paragraphs(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> Stream.of(words(content));
            case Block.BulletList(var items) -> items.stream().map(item -> flat(item.blocks()));
            case Block.OrderedList(var items) -> items.stream().map(item -> flat(item.blocks()));
        };
    }

    private static String words(List<Inline> content) {
        return content.stream()
                .map(run -> switch (run) {
                    case Inline.Text(var text) -> text;
                    case Inline.Emphasis(var inner) -> words(inner);
                    case Inline.Strong(var inner) -> words(inner);
                    case Inline.Link link -> words(link.content());
                    case Inline.PhoneEmbed _ -> "our phone number";
                    case Inline.OfficeEmbed _ -> "our office";
                })
                .collect(Collectors.joining());
    }
}
