package org.practiceportal.content.directory;

import jakarta.persistence.Converter;
import org.practiceportal.common.directory.DependentHours;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Converter
class DependentHoursConverter extends JsonConverter<DependentHours> {

    DependentHoursConverter(JsonMapper json) {
        super(json, new TypeReference<>() {});
    }
}
