package org.practiceportal.content.directory;

import jakarta.persistence.Converter;
import org.practiceportal.common.directory.OpeningHours;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Converter
class OpeningHoursConverter extends JsonConverter<OpeningHours> {

    OpeningHoursConverter(JsonMapper json) {
        super(json, new TypeReference<>() {});
    }
}
