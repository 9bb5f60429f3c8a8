package org.practiceportal.elasticsearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Registers Lucene's analysis components under the names, settings and defaults that the full Elasticsearch image gives
 * them, so that one set of index settings runs on both. Only what our index uses, or may reasonably come to use, is
 * here. Never install it on the full image: the names would be taken twice and the node would not start.
 */
public final class AnalysisComponents extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, KeywordTokenizer::new),
                "whitespace",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
                "mapping", AnalysisPlugin.requiresAnalysisSettings(CharacterFilter::mapping),
                "pattern_replace", AnalysisPlugin.requiresAnalysisSettings(CharacterFilter::patternReplace));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "asciifolding", TokenFilters::asciiFolding,
                "edge_ngram", TokenFilters::edgeNGram,
                "lowercase", TokenFilters::lowercase,
                "ngram", TokenFilters::nGram,
                "remove_duplicates", TokenFilters::removeDuplicates,
                "stemmer", TokenFilters::stemmer,
                "trim", TokenFilters::trim,
                "word_delimiter_graph", TokenFilters::wordDelimiterGraph);
    }

    /**
     * What a filter does that is named without settings. They differ from the defaults of a configured one: the bare
     * {@code edge_ngram} makes grams of one character, the configured one of one to two.
     */
    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton(
                        "edge_ngram", false, false, stream -> new EdgeNGramTokenFilter(stream, 1, 1, false)),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("word_delimiter_graph", false, false, TokenFilters::delimitWords));
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", English::new);
    }

    /** Lucene's English analyzer with its own stop words unless {@code stopwords} or {@code stem_exclusion} say otherwise. */
    private static final class English extends AbstractIndexAnalyzerProvider<EnglishAnalyzer> {
        private final EnglishAnalyzer analyzer;

        English(IndexSettings index, Environment environment, String name, Settings settings) throws IOException {
            super(name);
            analyzer = new EnglishAnalyzer(
                    Analysis.parseStopWords(environment, settings, EnglishAnalyzer.getDefaultStopSet()),
                    Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET));
        }

        @Override
        public EnglishAnalyzer get() {
            return analyzer;
        }
    }
}
