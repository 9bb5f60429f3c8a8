package org.practiceportal.content.vocabulary;

import java.util.List;
import java.util.Optional;
import org.practiceportal.common.vocabulary.ImportedList;
import org.practiceportal.common.vocabulary.Vocabulary.RuleList;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imported lists, each a row; to be called within a transaction. */
@Repository
class VocabularyLists {

    private static final String PUT = """
            insert into vocabulary_list (name, rules) values (:name, :rules::jsonb)
            on conflict (name) do update set rules = excluded.rules
            """;

    private static final TypeReference<List<VocabularyRule>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VocabularyLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RuleList> all() {
        return jdbc.sql("select name, rules from vocabulary_list order by name")
                .query((row, index) ->
                        new RuleList(row.getString("name"), json.readValue(row.getString("rules"), RULES)))
                .list();
    }

    List<ImportedList> sizes() {
        return jdbc.sql("select name, jsonb_array_length(rules) as rules from vocabulary_list order by name")
                .query((row, index) -> new ImportedList(row.getString("name"), row.getInt("rules")))
                .list();
    }

    Optional<List<VocabularyRule>> find(String name) {
        return jdbc.sql("select rules from vocabulary_list where name = :name")
                .param("name", name)
                .query((row, index) -> json.readValue(row.getString("rules"), RULES))
                .optional();
    }

    void put(String name, List<VocabularyRule> rules) {
        jdbc.sql(PUT)
                .param("name", name)
                .param("rules", json.writerFor(RULES).writeValueAsString(rules))
                .update();
    }

    /** Keeps every other import away until this transaction ends; false where one is under way. */
    boolean begin() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('vocabulary_list'))")
                .query(Boolean.class)
                .single();
    }
}
