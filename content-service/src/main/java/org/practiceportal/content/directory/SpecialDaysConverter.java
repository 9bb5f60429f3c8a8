package org.practiceportal.content.directory;

import jakarta.persistence.Converter;
import java.util.List;
import org.practiceportal.common.directory.SpecialDay;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Converter
class SpecialDaysConverter extends JsonConverter<List<SpecialDay>> {

    SpecialDaysConverter(JsonMapper json) {
        super(json, new TypeReference<>() {});
    }
}
