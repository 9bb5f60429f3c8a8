package org.practiceportal.content.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.practiceportal.content.problem.InvalidInput;

/**
 * A table as CSV by RFC 4180, in UTF-8; a byte order mark is taken and not written.
 *
 * @param columns the names in the first row
 * @param rows the others, blank ones left out
 */
record CsvFile(List<String> columns, List<Row> rows) {

    /** A directory of 10,000 offices has 3 MB. */
    private static final int MOST_BYTES = 5_000_000;

    /** Far more offices than any practice has; a list of all of them is what a person can still look through. */
    private static final int MOST_ROWS = 10_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String FILE = "file";

    CsvFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as a spreadsheet counts it: the names of the columns are row 1
     */
    record Row(int number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a file to its end.
     *
     * @throws InvalidInput if it is no table or too large
     */
    static CsvFile read(InputStream input) throws IOException {
        var bytes = input.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput(FILE, "has more than 5 MB; take it in parts");
        }
        try (var parser = CSVParser.parse(
                new StringReader(text(bytes)),
                FORMAT.builder().setIgnoreEmptyLines(false).get())) {
            return read(parser.iterator());
        } catch (UncheckedIOException e) {
            throw new InvalidInput(FILE, "is no CSV: a quotation mark is missing or stands where none belongs");
        }
    }

    private static CsvFile read(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw new InvalidInput(FILE, "is empty; its first row names the columns");
        }
        var columns = cells(records.next()).stream().map(String::strip).toList();
        var rows = new ArrayList<Row>();
        while (records.hasNext()) {
            var record = records.next();
            var cells = cells(record);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                throw new InvalidInput(FILE, "has more than 10,000 rows; take it in parts");
            }
            rows.add(new Row((int) record.getRecordNumber(), cells));
        }
        return new CsvFile(columns, rows);
    }

    private static List<String> cells(CSVRecord record) {
        return StreamSupport.stream(record.spliterator(), false).toList();
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // PostgreSQL stores every character but this one.
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInput(FILE, "holds a character that is none; save it as CSV UTF-8");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput(FILE, "is not in UTF-8; save it as CSV UTF-8");
        }
    }

    /** Writes a table. */
    static byte[] write(List<String> columns, List<List<String>> rows) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> FORMAT.format(row.toArray()) + FORMAT.getRecordSeparator())
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
