package org.practiceportal.content.directory;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a value as the JSON that also travels. */
abstract class JsonConverter<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private final JsonMapper json;
    private final TypeReference<T> type;

    JsonConverter(JsonMapper json, TypeReference<T> type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : json.writerFor(type).writeValueAsString(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, type);
    }
}
