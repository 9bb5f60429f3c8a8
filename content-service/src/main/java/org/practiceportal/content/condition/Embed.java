package org.practiceportal.content.condition;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * A record within page text: {@code {{phone:main}}} or {@code {{office:north}}}. A backslash before the first brace makes
 * it text, as everywhere in CommonMark.
 */
final class Embed extends CustomNode {

    /** What page text can embed. */
    enum Kind {
        PHONE,
        OFFICE;

        /** Returns what embeds a record of this kind. */
        String source(String key) {
            return opening() + key + CLOSING;
        }

        private String opening() {
            return BEGINNING + name().toLowerCase(Locale.ROOT) + ":";
        }
    }

    /** What every embed begins with. */
    static final String BEGINNING = "{{";

    private static final String CLOSING = "}}";

    private final Kind kind;
    private final String key;

    private Embed(Kind kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    Kind kind() {
        return kind;
    }

    /** Returns what stands for the key, which may not be one. */
    String key() {
        return key;
    }

    /** Returns the embed as it was written. */
    String source() {
        return kind.source(key);
    }

    /** Tells the parser of CommonMark where to look. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            var scanner = state.scanner();
            var start = scanner.position();
            for (var kind : Kind.values()) {
                if (scanner.next(kind.opening())) {
                    return parse(kind, scanner);
                }
                scanner.setPosition(start);
            }
            return ParsedInline.none();
        }

        private static ParsedInline parse(Kind kind, Scanner scanner) {
            var start = scanner.position();
            // Not past the next brace or line, so that reading stays linear however many embeds are left open.
            if (scanner.find(character -> "{}\n".indexOf(character) >= 0) < 0) {
                return ParsedInline.none();
            }
            var key = scanner.getSource(start, scanner.position()).getContent();
            return scanner.next(CLOSING)
                    ? ParsedInline.of(new Embed(kind, key.strip()), scanner.position())
                    : ParsedInline.none();
        }
    }
}
