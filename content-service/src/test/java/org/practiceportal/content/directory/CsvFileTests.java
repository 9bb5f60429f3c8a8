package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.content.problem.InvalidInput;

class CsvFileTests {

    @Test
    void whatIsWrittenIsReadBackToTheLetter() throws IOException {
        var columns = List.of("key", "label", "number");
        var row = List.of("main", "Nights, \"weekends\"\nand =SUM(A1) für alle 😀", "+12148232052");

        var file = CsvFile.read(new ByteArrayInputStream(CsvFile.write(columns, List.of(row))));

        assertThat(file.columns()).isEqualTo(columns);
        assertThat(file.rows()).containsExactly(new CsvFile.Row(2, row));
    }

    @Test
    void aRowEndsWithCarriageReturnAndLineFeedAndAPlusSignStandsAlone() {
        var bytes = CsvFile.write(List.of("key", "number"), List.of(List.of("main", "+12148232052")));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("key,number\r\nmain,+12148232052\r\n");
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws IOException {
        var file = read("\uFEFF key ,label\n\none,\"two\nlines\"\n,\nfour,4\n");

        assertThat(file.columns()).containsExactly("key", "label");
        assertThat(file.rows()).extracting(CsvFile.Row::number).containsExactly(3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key\n\"open", "key\n\"a\"b\n", "key\na\0b\n"})
    void whatIsNoTableIsRefused(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read(text));
    }

    @Test
    void anotherEncodingIsRefused() {
        var latin = new ByteArrayInputStream("key\nMünchen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> CsvFile.read(latin))
                .satisfies(
                        refused -> assertThat(String.valueOf(refused.getBody().getProperties()))
                                .contains("save it as CSV UTF-8"));
    }

    @Test
    void tenThousandRowsAreTakenAndNoMore() throws IOException {
        assertThat(read("key\n" + "a\n".repeat(10_000)).rows()).hasSize(10_000);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read("key\n" + "a\n".repeat(10_001)));
    }

    @Test
    void fiveMegabytesAreTakenAndNoMore() throws IOException {
        assertThat(read("key\n" + "a".repeat(4_999_996)).rows()).hasSize(1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read("key\n" + "a".repeat(4_999_997)));
    }

    private static CsvFile read(String text) throws IOException {
        return CsvFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
