package org.practiceportal.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class BaseVocabularyTests {

    @ParameterizedTest
    @ValueSource(strings = {"everyday-words", "disease-names", "red-flags"})
    void everyLineOfTheProgramsListsCanBeTakenAndNoneStandsTwice(String list) throws IOException {
        var file = new RuleLines();
        var rules = new ArrayList<>();

        for (var line : new ClassPathResource("vocabulary/" + list + ".txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .split("\n")) {
            if (!line.isBlank()) {
                file.take(line).ifPresent(rules::add);
            }
        }

        assertThat(rules).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }
}
