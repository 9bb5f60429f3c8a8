package org.practiceportal.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A library of made-up condition pages, one JSON object a line; the same number always gives the same page. */
record Library(String name, int pages) {
    private static final List<String> PLACES =
            List.of("elbow", "shoulder", "knee", "ankle", "wrist", "heel", "thumb", "hip", "neck", "jaw");

    /** Returns the line of a page, numbered from 0, without its end. */
    String line(int page) {
        return line(page, "It hurts a little in the morning and less in the evening.");
    }

    private String line(int page, String text) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        name + "_" + page,
                        "source_name",
                        "Made up for a test",
                        "source_url",
                        "https://example.org/" + name + "/" + page,
                        "title",
                        title(page),
                        "synonyms",
                        List.of("Sore " + place(page) + " of kind " + name + " " + page),
                        "sections",
                        List.of(section(page, text))));
    }

    String title(int page) {
        return "Made-up " + name + " complaint " + page + " of the " + place(page);
    }

    /** Writes all pages to a file, and then further lines as they are. */
    Path write(Path file, List<String> furtherLines) {
        try {
            var lines = IntStream.range(0, pages).mapToObj(this::line).toList();
            Files.write(file, lines);
            return Files.write(file, furtherLines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all pages to a packed file, the first of them with another text than {@link #write} gives it. */
    Path writePackedWithAChange(Path file) {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int page = 0; page < pages; page++) {
                var line = page == 0 ? line(page, "It has stopped hurting.") : line(page);
                packed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> section(int page, String text) {
        return Map.of("id", "s" + page, "type", "symptoms", "heading", "Symptoms", "text", text);
    }

    private static String place(int page) {
        return PLACES.get(page % PLACES.size());
    }
}
