package org.practiceportal.search.condition;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.practiceportal.common.directory.Slug;

/** Builds the query for pages that may answer, from named clauses whose scores {@link Ranking} weighs. */
final class ConditionQuery {

    static final String ALL_WORDS = "all-words";
    static final String MOST_WORDS = "most-words";

    /** The order of magnitude of a title against running text; see the module's docs/0003. */
    private static final List<String> EVERYWHERE =
            List.of("title^5", "alsoKnownAs^4", "abbreviations^4", "summary^2", "text");

    /** Brings a page into what is ranked, whatever its text says: more than words ever score. */
    private static final float WANTED = 1_000;

    private ConditionQuery() {}

    /** Returns the query for published pages that answer a patient's words, and for some that are to be ranked in any case. */
    static Query forPatient(PatientWords words, Collection<Slug> wanted) {
        var clauses = new ArrayList<>(List.of(mostWords(words), allWords(words)));
        if (!wanted.isEmpty()) {
            clauses.add(wanted(wanted));
        }
        return Query.of(query -> query.bool(bool -> bool.filter(published())
                .filter(words.quoted().stream().map(ConditionQuery::wordByWord).toList())
                .should(clauses)
                .minimumShouldMatch("1")));
    }

    /** The words stand side by side in one place of the page, small ones too. */
    private static Query wordByWord(String quoted) {
        return Query.of(query -> query.multiMatch(match -> match.queryName("quoted")
                .query(quoted)
                .type(TextQueryType.Phrase)
                .analyzer("page_text")
                .fields("title", "alsoKnownAs", "abbreviations", "summary", "text")));
    }

    static Query published() {
        return Query.of(query -> query.term(
                term -> term.queryName("published").field("published").value(true)));
    }

    private static Query wanted(Collection<Slug> slugs) {
        var values = slugs.stream().map(slug -> FieldValue.of(slug.value())).toList();
        return Query.of(query -> query.constantScore(constant -> constant.boost(WANTED)
                .filter(filter -> filter.terms(terms -> terms.field("slug").terms(field -> field.value(values))))));
    }

    /** Every word stands somewhere on the page. */
    private static Query allWords(PatientWords words) {
        return Query.of(query -> query.combinedFields(combined -> combined.queryName(ALL_WORDS)
                .query(words.joined())
                .fields(EVERYWHERE)
                .operator(CombinedFieldsOperator.And)));
    }

    /** Enough words stand on the page: the longer the query, the smaller the part of it that must. */
    private static Query mostWords(PatientWords words) {
        return Query.of(query -> query.combinedFields(combined -> combined.queryName(MOST_WORDS)
                .query(words.joined())
                .fields(EVERYWHERE)
                .minimumShouldMatch("1<50% 6<30% 10<5%")));
    }
}
