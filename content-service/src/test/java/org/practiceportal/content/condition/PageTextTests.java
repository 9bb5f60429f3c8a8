package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.directory.Referrer;

class PageTextTests {

    @Test
    void paragraphsListsAndEmphasisAreRead() {
        assertThat(blocks("One *two* **three**\nfour\n\n- a\n- b\n\n1. x"))
                .containsExactly(
                        new Block.Paragraph(List.of(
                                text("One "),
                                new Inline.Emphasis(List.of(text("two"))),
                                text(" "),
                                new Inline.Strong(List.of(text("three"))),
                                text(" four"))),
                        new Block.BulletList(List.of(item("a"), item("b"))),
                        new Block.OrderedList(List.of(item("x"))));
    }

    @Test
    void recordsAreEmbeddedByTheirKeys() {
        var read = PageText.read("Call {{phone:dallas-main}} or visit {{office:north}}.");

        assertThat(read.blocks())
                .containsExactly(new Block.Paragraph(List.of(
                        text("Call "),
                        new Inline.PhoneEmbed(new Slug("dallas-main")),
                        text(" or visit "),
                        new Inline.OfficeEmbed(new Slug("north")),
                        text("."))));
        assertThat(read.numbers()).containsExactly(new Slug("dallas-main"));
        assertThat(read.offices()).containsExactly(new Slug("north"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{phone:main}}                          | {{phone:desk}}
            - a {{phone: main}}, *{{phone:main}}*   | - a {{phone:desk}}, *{{phone:desk}}*
            > {{phone:main}} {{phone:main-2}}       | > {{phone:desk}} {{phone:main-2}}
            [{{phone:main}}](https://example.org)   | [{{phone:desk}}](https://example.org)
            \\{{phone:main}} `{{phone:main}}`       | \\{{phone:main}} `{{phone:main}}`
            {{office:main}} {{fax:main}}            | {{office:main}} {{fax:main}}
            # Größe 🙂 {{phone:main}}               | # Größe 🙂 {{phone:desk}}
            """)
    void anotherRecordIsEmbeddedWhereTheOneWasAndNothingElseChanges(String source, String rewritten) {
        var replacement = new Referrer.Replacement(ChangeKind.CONTACT_POINT, new Slug("main"), new Slug("desk"));

        assertThat(PageText.rewritten(source, replacement)).isEqualTo(rewritten);
        assertThat(PageText.rewritten("One.\r\n\r\n" + source + "\r\n", replacement))
                .isEqualTo("One.\r\n\r\n" + rewritten + "\r\n");
    }

    @Test
    void anEmbedWhoseKeyCannotBeOneIsNamed() {
        assertThat(PageText.read("Call {{phone:Dallas Main}}").brokenEmbeds()).containsExactly("{{phone:Dallas Main}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\{{phone:main}}", "`{{phone:main}}`", "{{fax:main}}", "{{phone:main}", "{ {phone:main}}"})
    void whatIsNoEmbedStaysText(String source) {
        var read = PageText.read(source);

        assertThat(read.numbers()).isEmpty();
        assertThat(words(read.blocks())).isEqualTo(source.replace("\\", "").replace("`", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<b onclick=x>hi</b>", "a <!-- b --> c", "<div>\nx\n</div>"})
    void htmlIsText(String html) {
        assertThat(words(blocks(html))).isEqualTo(html.replace("\n", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Title", "Title\n-----", "> Title", "```\nTitle\n```", "    Title", "![Title](/x.png)"})
    void otherMarkupBecomesAParagraph(String source) {
        assertThat(blocks(source)).containsExactly(new Block.Paragraph(List.of(text("Title"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "http://example.org", "/offices/north"})
    void linksLeadToTheWebOrIntoThePortal(String address) {
        assertThat(blocks("[here](" + address + ")"))
                .containsExactly(new Block.Paragraph(List.of(new Inline.Link(address, List.of(text("here"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "mailto:a@example.org",
                "//example.org",
                "/\\example.org",
                "https:",
                "vbscript:x",
                "offices/north"
            })
    void aLinkToAnythingElseIsText(String address) {
        assertThat(blocks("[here](<" + address + ">)")).containsExactly(new Block.Paragraph(List.of(text("here"))));
    }

    @Test
    void aNumberWithinALinkStaysANumber() {
        assertThat(blocks("[call {{phone:main}}](/offices)"))
                .containsExactly(new Block.Paragraph(List.of(text("call "), new Inline.PhoneEmbed(new Slug("main")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*", "[", "{{phone:", "**a _b ", "<", "`", "![", "[a](", "{{phone:x}"})
    @Timeout(5) // Read in steps, one of these takes milliseconds; read again from each opening, minutes.
    void textLeftOpenAsOftenAsThereIsRoomIsReadWithoutHarm(String opening) {
        assertThat(PageText.read(opening.repeat(100_000 / opening.length())).blocks())
                .isNotNull();
    }

    /** Whatever a library's text looks like, patients read its words as they stand there. */
    @Test
    void theTextOfALibraryReadsAsItWasWritten() {
        var random = new Random(20260101);
        var pieces = List.of(
                "*",
                "_",
                "`",
                "{{phone:main}}",
                "{{office:x}}",
                "[a](http://b.c)",
                "<b>",
                "&amp;",
                "#",
                "1.",
                "2)",
                "+",
                "=",
                "---",
                "\\",
                "~~~",
                "word",
                " ",
                " ",
                "!",
                "|",
                "http://a.b",
                "-x",
                ">",
                ":",
                "a\\*b");
        for (int round = 0; round < 20_000; round++) {
            var line = random.ints(8, 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining())
                    .strip();
            if (line.isEmpty() || line.startsWith("- ")) {
                continue;
            }
            var read = PageText.read(LibraryText.toPageText(line));
            assertThat(words(read.blocks())).isEqualTo(line);
            assertThat(read.blocks()).singleElement().isInstanceOf(Block.Paragraph.class);
            assertThat(read.numbers()).isEmpty();
        }
    }

    @Test
    void theListsAndParagraphsOfALibraryStayWhatTheyAre() {
        var text = "Key points\n- one\n- 2. two\nAfterwards\n\n# not a title\n\n- three\n\n- four";

        assertThat(blocks(LibraryText.toPageText(text)))
                .containsExactly(
                        new Block.Paragraph(List.of(text("Key points"))),
                        new Block.BulletList(List.of(item("one"), item("2. two"))),
                        new Block.Paragraph(List.of(text("Afterwards"))),
                        new Block.Paragraph(List.of(text("# not a title"))),
                        new Block.BulletList(List.of(item("three"), item("four"))));
    }

    private static List<Block> blocks(String source) {
        return PageText.read(source).blocks();
    }

    private static Inline.Text text(String text) {
        return new Inline.Text(text);
    }

    private static Block.Item item(String words) {
        return new Block.Item(List.of(new Block.Paragraph(List.of(text(words)))));
    }

    private static String words(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Block.Paragraph paragraph -> inlineWords(paragraph.content());
                    case Block.BulletList list -> itemWords(list.items());
                    case Block.OrderedList list -> itemWords(list.items());
                })
                .collect(Collectors.joining("\n"));
    }

    private static String itemWords(List<Block.Item> items) {
        return items.stream().map(item -> words(item.blocks())).collect(Collectors.joining("\n"));
    }

    private static String inlineWords(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> switch (inline) {
                    case Inline.Text text -> text.text();
                    case Inline.Emphasis emphasis -> inlineWords(emphasis.content());
                    case Inline.Strong strong -> inlineWords(strong.content());
                    case Inline.Link link -> inlineWords(link.content());
                    case Inline.PhoneEmbed embed -> "phone " + embed.key();
                    case Inline.OfficeEmbed embed -> "office " + embed.key();
                })
                .collect(Collectors.joining());
    }
}
