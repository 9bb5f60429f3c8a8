package org.practiceportal.content.practitioner;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.practitioner.PractitionerDraft;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what staff wrote as the JSON that also travels. */
@Converter
class PractitionerContentConverter implements AttributeConverter<@Nullable PractitionerDraft, @Nullable String> {

    private final JsonMapper json;

    PractitionerContentConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PractitionerDraft content) {
        return content == null ? null : json.writeValueAsString(content);
    }

    @Override
    public @Nullable PractitionerDraft convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, PractitionerDraft.class);
    }
}
