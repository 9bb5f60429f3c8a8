package org.practiceportal.content.condition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageDraft;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a page's content as the JSON that also travels. */
@Converter
class PageContentConverter implements AttributeConverter<@Nullable ConditionPageDraft, @Nullable String> {

    private final JsonMapper json;

    PageContentConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ConditionPageDraft content) {
        return content == null ? null : json.writeValueAsString(content);
    }

    @Override
    public @Nullable ConditionPageDraft convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : json.readValue(column, ConditionPageDraft.class);
    }
}
