package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.directory.Slug;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class ConditionQueryTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Slug HEMIFACIAL_SPASM = new Slug("hemifacial-spasm");
    private static final Jackson3JsonpMapper MAPPER = new Jackson3JsonpMapper();

    @ParameterizedTest
    @CsvSource({
        "a-name.json, hemifacial  spasm",
        "a-letter.json, my left eyelid has been fluttering for three weeks and now my cheek joins"
    })
    void theQueryIsAsWritten(String golden, String typed) throws IOException {
        var query = ConditionSearch.byWords(PatientWords.of(typed), List.of(HEMIFACIAL_SPASM));

        assertThat(JSON.readTree(json(query))).isEqualTo(JSON.readTree(read(golden)));
    }

    private static String json(Object query) {
        var text = new StringWriter();
        try (var generator = MAPPER.jsonProvider().createGenerator(text)) {
            MAPPER.serialize(query, generator);
        }
        return text.toString();
    }

    private static String read(String golden) throws IOException {
        return new ClassPathResource(golden, ConditionQueryTests.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
