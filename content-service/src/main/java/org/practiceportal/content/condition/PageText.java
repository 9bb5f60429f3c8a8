package org.practiceportal.content.condition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.directory.Referrer;

/**
 * Page text as staff write it, read into what patients see: paragraphs, lists, emphasis, links and embedded records. Other
 * markup of CommonMark becomes paragraphs, HTML stays the text it is.
 *
 * @param numbers the contact points it embeds
 * @param offices the offices it embeds
 * @param brokenEmbeds embeds whose key cannot be one
 */
record PageText(List<Block> blocks, Set<Slug> numbers, Set<Slug> offices, List<String> brokenEmbeds) {

    /** Lists in lists in lists: deeper than any person writes, shallow enough for every reader's stack. */
    private static final int MOST_OPEN_BLOCKS = 16;

    private static final int MOST_INLINE_NESTING = 16;

    /** Without indented code and HTML blocks: a text that is pasted in keeps its words in the flow. */
    private static final Parser MARKUP = parser(IncludeSourceSpans.NONE);

    /** The same, which knows where in the text everything stands. */
    private static final Parser SOURCES = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    private static Parser parser(IncludeSourceSpans places) {
        return Parser.builder()
                .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .maxInlineNesting(MOST_INLINE_NESTING)
                .customInlineContentParserFactory(new Embed.Factory())
                .includeSourceSpans(places)
                .build();
    }

    /** Reads text; every text can be read. */
    static PageText read(String text) {
        var reader = new Reader();
        var blocks = reader.blocks(MARKUP.parse(text));
        return new PageText(List.copyOf(blocks), reader.numbers, reader.offices, List.copyOf(reader.brokenEmbeds));
    }

    /** Returns a text as it was written, with other embeds in place of those of one record. */
    static String rewritten(String text, Referrer.Replacement replacement) {
        var kind = replacement.kind() == ChangeKind.CONTACT_POINT ? Embed.Kind.PHONE : Embed.Kind.OFFICE;
        var rewritten = new StringBuilder(text);
        embeds(SOURCES.parse(text))
                .filter(embed -> embed.kind() == kind
                        && embed.key().equals(replacement.key().value()))
                .map(embed -> embed.getSourceSpans().getFirst())
                .sorted(Comparator.comparing(SourceSpan::getInputIndex).reversed())
                .forEach(span -> rewritten.replace(
                        span.getInputIndex(),
                        span.getInputIndex() + span.getLength(),
                        kind.source(replacement.by().value())));
        return rewritten.toString();
    }

    private static Stream<Embed> embeds(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext)
                .flatMap(node -> node instanceof Embed embed ? Stream.of(embed) : embeds(node));
    }

    private static final class Reader {

        private final Set<Slug> numbers = new TreeSet<>();
        private final Set<Slug> offices = new TreeSet<>();
        private final List<String> brokenEmbeds = new ArrayList<>();

        List<Block> blocks(Node parent) {
            var blocks = new ArrayList<Block>();
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Paragraph paragraph -> addParagraph(blocks, inlines(paragraph));
                    case Heading heading -> addParagraph(blocks, inlines(heading));
                    case FencedCodeBlock code -> addParagraph(blocks, plain(code.getLiteral()));
                    case BlockQuote quote -> blocks.addAll(blocks(quote));
                    case BulletList list -> blocks.add(new Block.BulletList(items(list)));
                    case OrderedList list -> blocks.add(new Block.OrderedList(items(list)));
                    default -> {
                        // A definition of a link's address shows nothing by itself.
                    }
                }
            }
            return blocks;
        }

        private List<Block.Item> items(ListBlock list) {
            var items = new ArrayList<Block.Item>();
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                items.add(new Block.Item(blocks(item)));
            }
            return items;
        }

        private static void addParagraph(List<Block> blocks, List<Inline> content) {
            if (!content.isEmpty()) {
                blocks.add(new Block.Paragraph(content));
            }
        }

        private static List<Inline> plain(String literal) {
            var text = literal.strip().replaceAll("\\s*\\R\\s*", " ");
            return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
        }

        private List<Inline> inlines(Node parent) {
            var inlines = new ArrayList<Inline>();
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Text text -> append(inlines, text.getLiteral());
                    case Code code -> append(inlines, code.getLiteral());
                    case HtmlInline html -> append(inlines, html.getLiteral().replaceAll("\\R", " "));
                    case SoftLineBreak _, HardLineBreak _ -> append(inlines, " ");
                    case Emphasis emphasis -> inlines.add(new Inline.Emphasis(inlines(emphasis)));
                    case StrongEmphasis strong -> inlines.add(new Inline.Strong(inlines(strong)));
                    case Link link -> addLink(inlines, link);
                    case Embed embed -> addEmbed(inlines, embed);
                    // An image and whatever else CommonMark knows: its words, without what it does.
                    default -> inlines(node).forEach(inline -> append(inlines, inline));
                }
            }
            return inlines;
        }

        private void addLink(List<Inline> inlines, Link link) {
            var content = inlines(link);
            // An embed is a link already, and a link cannot hold another.
            if (leadsSomewhereSafe(link.getDestination()) && !holdsEmbed(content)) {
                inlines.add(new Inline.Link(link.getDestination(), content));
            } else {
                content.forEach(inline -> append(inlines, inline));
            }
        }

        private void addEmbed(List<Inline> inlines, Embed embed) {
            var key = Slug.find(embed.key());
            if (key.isEmpty()) {
                brokenEmbeds.add(embed.source());
                append(inlines, embed.source());
            } else if (embed.kind() == Embed.Kind.PHONE) {
                numbers.add(key.get());
                inlines.add(new Inline.PhoneEmbed(key.get()));
            } else {
                offices.add(key.get());
                inlines.add(new Inline.OfficeEmbed(key.get()));
            }
        }

        private static void append(List<Inline> inlines, Inline inline) {
            if (inline instanceof Inline.Text text) {
                append(inlines, text.text());
            } else {
                inlines.add(inline);
            }
        }

        /** Runs of text become one, so that equal pages have equal records. */
        private static void append(List<Inline> inlines, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!inlines.isEmpty() && inlines.getLast() instanceof Inline.Text before) {
                inlines.set(inlines.size() - 1, new Inline.Text(before.text() + text));
            } else {
                inlines.add(new Inline.Text(text));
            }
        }

        private static boolean holdsEmbed(List<Inline> inlines) {
            return inlines.stream().anyMatch(inline -> switch (inline) {
                case Inline.PhoneEmbed _, Inline.OfficeEmbed _ -> true;
                case Inline.Emphasis emphasis -> holdsEmbed(emphasis.content());
                case Inline.Strong strong -> holdsEmbed(strong.content());
                case Inline.Link link -> holdsEmbed(link.content());
                case Inline.Text _ -> false;
            });
        }

        /** To another site by https or http, or to a path of this portal; a script or a letter is neither. */
        private static boolean leadsSomewhereSafe(String destination) {
            try {
                var uri = new URI(destination);
                return uri.getScheme() == null
                        ? destination.startsWith("/") && !destination.startsWith("//")
                        : uri.getScheme().matches("(?i)https?") && uri.getHost() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
