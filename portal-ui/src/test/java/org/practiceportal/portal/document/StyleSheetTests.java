package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class StyleSheetTests {

    private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+|color-scheme):");

    @Test
    void whatIsDarkOnAScreenIsInkOnPaperInPrint() throws IOException {
        var sheet = new ClassPathResource("META-INF/resources/site.css").getContentAsString(StandardCharsets.UTF_8);
        var dark = colours(sheet, "@media (prefers-color-scheme: dark) {");
        var print = colours(sheet, "@media print {");

        assertThat(dark).hasSizeGreaterThan(10);
        assertThat(print).containsAll(dark).contains("color-scheme");
    }

    /** Returns what the first rule of a block sets, which is the one for the root. */
    private static List<String> colours(String sheet, String block) {
        var start = sheet.indexOf(":root {", sheet.indexOf(block));
        return COLOUR.matcher(sheet.substring(start, sheet.indexOf('}', start)))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace(":", ""))
                .toList();
    }
}
