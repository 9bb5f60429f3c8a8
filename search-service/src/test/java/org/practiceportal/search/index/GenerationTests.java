package org.practiceportal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class GenerationTests {

    @Test
    void anIndexOfAnotherFormHasAnotherNumber() throws IOException {
        var form = new CRC32();
        form.update(new ClassPathResource("condition-pages.json", Generation.class).getContentAsByteArray());

        assertThat(Map.of(Generation.FORM, Long.toHexString(form.getValue())))
                .as("condition-pages.json changed: raise Generation.FORM, so that indexes are built anew")
                .isEqualTo(Map.of(4, "a4717c31"));
    }
}
