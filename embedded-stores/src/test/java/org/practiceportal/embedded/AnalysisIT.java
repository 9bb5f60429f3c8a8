package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tartarus.snowball.ext.EnglishStemmer;
import tools.jackson.databind.JsonNode;

/** The minimal distribution with our components analyses text as Lucene itself does. */
class AnalysisIT {

    private static final String TEXT =
            "Parkinson's patients' Ménière spells, slipped Discs and RUNNING noses: hemifacial spasms (HFS-2)";

    private final ElasticsearchClient elasticsearch = new ElasticsearchClient(ElasticsearchServer.shared());

    /** An analysis as the index asks for it, and what Lucene makes of the same. */
    record Analysis(String request, Analyzer lucene) {
        @Override
        public String toString() {
            return request;
        }
    }

    static Stream<Analysis> analyses() {
        return Stream.of(
                new Analysis("'analyzer': 'english'", new EnglishAnalyzer()),
                standard("'asciifolding'", ASCIIFoldingFilter::new),
                standard(
                        "{'type': 'asciifolding', 'preserve_original': true}",
                        stream -> new ASCIIFoldingFilter(stream, true)),
                stemmer("english", PorterStemFilter::new),
                stemmer("light_english", KStemFilter::new),
                stemmer("minimal_english", EnglishMinimalStemFilter::new),
                stemmer("possessive_english", EnglishPossessiveFilter::new),
                stemmer("porter2", stream -> new SnowballFilter(stream, new EnglishStemmer())),
                standard("'stemmer'", PorterStemFilter::new),
                standard("'edge_ngram'", stream -> new EdgeNGramTokenFilter(stream, 1, 1, false)),
                standard("{'type': 'edge_ngram'}", stream -> new EdgeNGramTokenFilter(stream, 1, 2, false)),
                standard(
                        "{'type': 'edge_ngram', 'min_gram': 2, 'max_gram': 5}",
                        stream -> new EdgeNGramTokenFilter(stream, 2, 5, false)),
                new Analysis("'tokenizer': 'keyword'", analyzer(new KeywordTokenizer(), stream -> stream)),
                new Analysis("'tokenizer': 'whitespace'", analyzer(new WhitespaceTokenizer(), stream -> stream)));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void analysesAsLuceneDoes(Analysis analysis) throws Exception {
        assertThat(tokens(analysis.request())).isEqualTo(tokens(analysis.lucene()));
    }

    @Test
    void splitsWordsAtHyphensDigitsAndCapitals() throws Exception {
        assertThat(tokens("'tokenizer': 'whitespace', 'filter': ['word_delimiter_graph']"))
                .contains("Parkinson", "HFS", "2")
                .doesNotContain("Parkinson's", "(HFS-2)");
    }

    @Test
    void replacesCharactersBeforeItMakesWords() throws Exception {
        assertThat(tokens(
                        "'tokenizer': 'keyword', 'char_filter': [{'type': 'mapping', 'mappings': ['-=>_', 'é => e']}]"))
                .first()
                .asString()
                .contains("HFS_2", "Menière");
        assertThat(tokens("'tokenizer': 'keyword', 'char_filter': "
                        + "[{'type': 'pattern_replace', 'pattern': '[^a-z]+', 'replacement': ' '}]"))
                .first()
                .asString()
                .startsWith(" arkinson s patients ");
    }

    @Test
    void normalizersFoldAccentsAndCapitals() throws Exception {
        elasticsearch.send("PUT", "/normalizer-test", json("""
                {'settings': {'analysis': {'normalizer': {'folded': {'filter': ['lowercase', 'asciifolding', 'trim']}}}},
                 'mappings': {'properties': {'title': {'type': 'keyword', 'normalizer': 'folded'}}}}"""));

        JsonNode answer = elasticsearch.send(
                "POST", "/normalizer-test/_analyze", json("{'normalizer': 'folded', 'text': ' Ménière '}"));

        assertThat(answer.at("/tokens/0/token").asString()).isEqualTo("meniere");
    }

    private static Analysis stemmer(String language, java.util.function.UnaryOperator<TokenStream> filter) {
        return standard("{'type': 'stemmer', 'language': '" + language + "'}", filter);
    }

    private static Analysis standard(String filter, java.util.function.UnaryOperator<TokenStream> lucene) {
        return new Analysis(
                "'tokenizer': 'standard', 'filter': ['lowercase', " + filter + "]",
                analyzer(new StandardTokenizer(), stream -> lucene.apply(new LowerCaseFilter(stream))));
    }

    private static Analyzer analyzer(Tokenizer tokenizer, java.util.function.UnaryOperator<TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
            }
        };
    }

    private List<String> tokens(String request) throws IOException, InterruptedException {
        JsonNode answer = elasticsearch.send(
                "POST", "/_analyze", json("{" + request + ", 'text': [TEXT]}").replace("[TEXT]", "\"" + TEXT + "\""));
        return answer.get("tokens")
                .valueStream()
                .map(token -> token.get("token").asString())
                .toList();
    }

    private static List<String> tokens(Analyzer analyzer) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", TEXT)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
