package org.practiceportal.content.curation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.curation.CurationRule;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what staff wrote as the JSON that also travels. */
@Converter
class CurationRuleConverter implements AttributeConverter<@Nullable CurationRule, @Nullable String> {

    private final JsonMapper json;

    CurationRuleConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CurationRule rule) {
        return rule == null ? null : json.writeValueAsString(rule);
    }

    @Override
    public @Nullable CurationRule convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, CurationRule.class);
    }
}
