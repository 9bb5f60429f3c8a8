package org.practiceportal.content.directory;

import jakarta.persistence.Converter;
import org.practiceportal.common.directory.OperatingStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Converter
class OperatingStatusConverter extends JsonConverter<OperatingStatus> {

    OperatingStatusConverter(JsonMapper json) {
        super(json, new TypeReference<>() {});
    }
}
