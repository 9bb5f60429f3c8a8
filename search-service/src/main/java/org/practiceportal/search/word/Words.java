package org.practiceportal.search.word;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import tools.jackson.databind.json.JsonMapper;

/** Parts a text into words as the analyzers of the index do, in memory; WordsIT compares the two. */
public final class Words {

    private static final String INDEX = "/org/practiceportal/search/index/condition-pages.json";

    private static final Analyzer ANALYZER = new PageText();

    /** The list stands once, where the index reads it. */
    private static final Set<String> SMALL = smallWords();

    private Words() {}

    /** Returns the words of a text, in order. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var whole = tokens.addAttribute(KeywordAttribute.class);
            tokens.reset();
            var spelled = "";
            while (tokens.incrementToken()) {
                if (whole.isKeyword()) {
                    spelled = term.toString();
                } else {
                    words.add(new Word(
                            spelled, term.toString(), SMALL.contains(spelled), place.startOffset(), place.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Returns the stems of all words, small ones too. */
    public static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /** Returns the stems of those words that say something. */
    public static Set<String> content(List<Word> words) {
        return words.stream().filter(word -> !word.small()).map(Word::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> smallWords() {
        try (var settings = Words.class.getResourceAsStream(INDEX)) {
            return JsonMapper.shared()
                    .readTree(settings)
                    .at("/settings/analysis/filter/small_words/stopwords")
                    .valueStream()
                    .map(word -> word.asString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each word comes twice, as it is spelled and as a stem. */
    private static final class PageText extends Analyzer {

        private static final NormalizeCharMap TYPOGRAPHY = typography();
        private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");

        private static NormalizeCharMap typography() {
            var marks = new NormalizeCharMap.Builder();
            List.of("\u2018", "\u2019", "\u02bc").forEach(mark -> marks.add(mark, "'"));
            List.of("\u2010", "\u2011", "\u2013").forEach(mark -> marks.add(mark, "-"));
            return marks.build();
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new PatternReplaceCharFilter(INITIALS, "$1", new MappingCharFilter(TYPOGRAPHY, reader));
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            var folded = new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)));
            return new TokenStreamComponents(tokenizer, new PorterStemFilter(new KeywordRepeatFilter(folded)));
        }
    }
}
