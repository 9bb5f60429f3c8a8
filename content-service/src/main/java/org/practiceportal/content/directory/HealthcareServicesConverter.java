package org.practiceportal.content.directory;

import jakarta.persistence.Converter;
import java.util.List;
import org.practiceportal.common.directory.HealthcareService;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Converter
class HealthcareServicesConverter extends JsonConverter<List<HealthcareService>> {

    HealthcareServicesConverter(JsonMapper json) {
        super(json, new TypeReference<>() {});
    }
}
