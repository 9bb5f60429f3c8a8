package org.practiceportal.search.condition;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.stream.Stream;

/** Builds the query for a patient's words from named clauses; every hit says which of them it met. */
final class ConditionQuery {

    static final String EXACT_NAME = "exact-name";
    static final String ALL_WORDS = "all-words";

    /** The order of magnitude of a title against running text; see the module's docs/0001-ranking.md. */
    private static final List<String> EVERYWHERE =
            List.of("title^5", "alsoKnownAs^4", "abbreviations^4", "summary^2", "text");

    private ConditionQuery() {}

    /** Returns the query for published pages that answer a patient's words. */
    static Query forPatient(PatientWords words) {
        var clauses = words.mayBeAName()
                ? Stream.of(exactName(words), allWords(words), mostWords(words), nameInWords(words), similarName(words))
                : Stream.of(mostWords(words), nameInWords(words));
        var organic = Query.of(query -> query.bool(
                bool -> bool.filter(published()).should(clauses.toList()).minimumShouldMatch("1")));
        return ownPagesFirst(organic);
    }

    /**
     * Of two pages that answer alike the practice's own stands above the imported one. Half as much again outweighs that a
     * short page says its name in a larger part of its words, which is what tells such pages apart (SearchIT).
     */
    private static Query ownPagesFirst(Query organic) {
        return Query.of(query -> query.functionScore(score -> score.query(organic)
                .functions(own -> own.weight(1.5)
                        .filter(filter -> filter.bool(bool ->
                                bool.mustNot(imported -> imported.exists(exists -> exists.field("externalId"))))))));
    }

    private static Query published() {
        return Query.of(query -> query.term(
                term -> term.queryName("published").field("published").value(true)));
    }

    /** The whole query is a title, another name or an abbreviation: nothing else may stand above that page. */
    private static Query exactName(PatientWords words) {
        return Query.of(query -> query.disMax(best -> best.queryName(EXACT_NAME)
                .queries(
                        named("title.name", words, 300f),
                        named("alsoKnownAs.name", words, 250f),
                        named("abbreviations.name", words, 250f))));
    }

    private static Query named(String field, PatientWords words, float score) {
        return Query.of(query -> query.constantScore(constant -> constant.boost(score)
                .filter(filter -> filter.term(term -> term.field(field).value(words.text())))));
    }

    /** Every word stands somewhere on the page. */
    private static Query allWords(PatientWords words) {
        return Query.of(query -> query.combinedFields(combined -> combined.queryName(ALL_WORDS)
                .query(words.joined())
                .fields(EVERYWHERE)
                .operator(CombinedFieldsOperator.And)
                .boost(2f)));
    }

    /** Enough words stand on the page: the longer the query, the smaller the part of it that must. */
    private static Query mostWords(PatientWords words) {
        return Query.of(query -> query.combinedFields(combined -> combined.queryName("most-words")
                .query(words.joined())
                .fields(EVERYWHERE)
                .minimumShouldMatch("1<50% 6<30% 20<10%")));
    }

    /** Words of the query are words of a name, whatever else was typed. */
    private static Query nameInWords(PatientWords words) {
        return Query.of(query -> query.multiMatch(match -> match.queryName("name-in-words")
                .query(words.joined())
                .type(TextQueryType.BestFields)
                .fields("title.words^2", "alsoKnownAs.words", "abbreviations")
                .tieBreaker(0.1)));
    }

    /** Returns what marks words in running text. */
    static Query anyWord(PatientWords words) {
        return Query.of(query -> query.multiMatch(match ->
                match.query(words.joined()).fields("title", "alsoKnownAs", "abbreviations", "summary", "text")));
    }

    /** Returns what marks words in names. */
    static Query nameOrSimilar(PatientWords words) {
        return words.mayBeAName()
                ? Query.of(query -> query.bool(bool -> bool.should(nameInWords(words), similarName(words))))
                : nameInWords(words);
    }

    /** Names whose words differ by a letter or two; the first letter is seldom wrong. */
    private static Query similarName(PatientWords words) {
        return Query.of(query -> query.multiMatch(match -> match.queryName("similar-name")
                .query(words.joined())
                .type(TextQueryType.BestFields)
                .fields("title.words^2", "alsoKnownAs.words")
                .fuzziness("AUTO")
                .prefixLength(1)
                .operator(Operator.Or)
                .minimumShouldMatch("1<50%")));
    }
}
