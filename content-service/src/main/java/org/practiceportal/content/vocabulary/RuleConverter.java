package org.practiceportal.content.vocabulary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.vocabulary.VocabularyRule;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what staff wrote as the JSON that also travels. */
@Converter
class RuleConverter implements AttributeConverter<@Nullable VocabularyRule, @Nullable String> {

    private final JsonMapper json;

    RuleConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable VocabularyRule rule) {
        return rule == null ? null : json.writeValueAsString(rule);
    }

    @Override
    public @Nullable VocabularyRule convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, VocabularyRule.class);
    }
}
