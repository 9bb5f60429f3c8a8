package org.practiceportal.content.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OpeningHours;
import tools.jackson.databind.json.JsonMapper;

/** Keeps opening hours as the JSON that also travels. */
@Converter
class OpeningHoursConverter implements AttributeConverter<@Nullable OpeningHours, @Nullable String> {

    private final JsonMapper json;

    OpeningHoursConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable OpeningHours hours) {
        return hours == null ? null : json.writeValueAsString(hours);
    }

    @Override
    public @Nullable OpeningHours convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, OpeningHours.class);
    }
}
