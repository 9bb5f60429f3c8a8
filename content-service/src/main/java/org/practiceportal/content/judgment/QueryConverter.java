package org.practiceportal.content.judgment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.judgment.JudgedQuery;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what staff wrote as the JSON that also travels. */
@Converter
class QueryConverter implements AttributeConverter<@Nullable JudgedQuery, @Nullable String> {

    private final JsonMapper json;

    QueryConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable JudgedQuery judged) {
        return judged == null ? null : json.writeValueAsString(judged);
    }

    @Override
    public @Nullable JudgedQuery convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, JudgedQuery.class);
    }
}
