package org.practiceportal.elasticsearch;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The token filters with the settings and defaults of the full image. */
final class TokenFilters {

    private TokenFilters() {}

    /** A filter that works on words of running text only. */
    private record WordFilter(String name, UnaryOperator<TokenStream> change) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return change.apply(stream);
        }
    }

    /** A filter that turns one token into one, so that normalizers and wildcard queries may use it too. */
    private record CharacterwiseFilter(
            String name, UnaryOperator<TokenStream> change, UnaryOperator<TokenStream> normalization)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return change.apply(stream);
        }

        @Override
        public TokenStream normalize(TokenStream stream) {
            return normalization.apply(stream);
        }
    }

    /** A filter that makes several tokens of one, and so cannot read the rules of a synonym filter. */
    private record MultiplyingFilter(
            String name, boolean breaksFastVectorHighlighter, UnaryOperator<TokenStream> change)
            implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return change.apply(stream);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }

    /** Folds letters with accents; with {@code preserve_original} the accented word stays beside the folded one. */
    static TokenFilterFactory asciiFolding(
            IndexSettings index, Environment environment, String name, Settings settings) {
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return new CharacterwiseFilter(
                name, stream -> new ASCIIFoldingFilter(stream, preserveOriginal), ASCIIFoldingFilter::new);
    }

    /** Beginnings of words, {@code min_gram} to {@code max_gram} characters long. */
    static TokenFilterFactory edgeNGram(IndexSettings index, Environment environment, String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return new MultiplyingFilter(
                name, true, stream -> new EdgeNGramTokenFilter(stream, shortest, longest, preserveOriginal));
    }

    /** Parts of words, {@code min_gram} to {@code max_gram} characters long. */
    static TokenFilterFactory nGram(IndexSettings index, Environment environment, String name, Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return new MultiplyingFilter(
                name, true, stream -> new NGramTokenFilter(stream, shortest, longest, preserveOriginal));
    }

    static TokenFilterFactory lowercase(IndexSettings index, Environment environment, String name, Settings settings) {
        if (settings.get("language") != null) {
            throw new IllegalArgumentException("The filter [" + name + "] knows no language but the default");
        }
        return new CharacterwiseFilter(name, LowerCaseFilter::new, LowerCaseFilter::new);
    }

    static TokenFilterFactory removeDuplicates(
            IndexSettings index, Environment environment, String name, Settings settings) {
        return new WordFilter(name, RemoveDuplicatesTokenFilter::new);
    }

    static TokenFilterFactory trim(IndexSettings index, Environment environment, String name, Settings settings) {
        return new CharacterwiseFilter(name, TrimFilter::new, TrimFilter::new);
    }

    /** The stemmers of English, by {@code language}. */
    static TokenFilterFactory stemmer(IndexSettings index, Environment environment, String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return new WordFilter(name, stemmer(language));
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "kstem" -> KStemFilter::new;
            case "minimal_english" -> EnglishMinimalStemFilter::new;
            case "porter2" -> stream -> new SnowballFilter(stream, new EnglishStemmer());
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default ->
                throw new IllegalArgumentException("The minimal distribution has no stemmer for [" + language + "]");
        };
    }

    /** Parts of words joined by hyphens, digits or capitals, with the flags' defaults; word lists are not read. */
    static TokenFilterFactory wordDelimiterGraph(
            IndexSettings index, Environment environment, String name, Settings settings) {
        int flags = FLAGS.stream().mapToInt(flag -> flag.in(settings)).sum();
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        return new MultiplyingFilter(name, false, stream -> delimitWords(stream, adjustOffsets, flags));
    }

    /** What {@code word_delimiter_graph} does when it is named without settings. */
    static TokenStream delimitWords(TokenStream stream) {
        return delimitWords(
                stream,
                true,
                FLAGS.stream().mapToInt(flag -> flag.in(Settings.EMPTY)).sum());
    }

    private static TokenStream delimitWords(TokenStream stream, boolean adjustOffsets, int flags) {
        return new WordDelimiterGraphFilter(
                stream, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, CharArraySet.EMPTY_SET);
    }

    private static final List<Flag> FLAGS = List.of(
            new Flag("generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true),
            new Flag("generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true),
            new Flag("catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS, false),
            new Flag("catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS, false),
            new Flag("catenate_all", WordDelimiterGraphFilter.CATENATE_ALL, false),
            new Flag("split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true),
            new Flag("preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false),
            new Flag("split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true),
            new Flag("stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true),
            new Flag("ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS, false));

    private record Flag(String setting, int bit, boolean byDefault) {
        int in(Settings settings) {
            return settings.getAsBoolean(setting, byDefault) ? bit : 0;
        }
    }
}
