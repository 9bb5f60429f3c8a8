package org.practiceportal.standalone;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.standalone.RunOptions.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a new portal is filled with, as staff would write it.
 *
 * @param pages in order of file name
 * @param judged what a search over the pages must find
 */
record SampleContent(Directory directory, List<ConditionPageDraft> pages, List<JudgedQuery> judged) {

    private static final int BEST_GRADE = 3;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A practice with its numbers, offices and people. */
    record Directory(
            PracticeDraft practice,
            List<ContactPointDraft> contactPoints,
            List<LocationDraft> locations,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<PractitionerDraft> practitioners) {
        Directory {
            contactPoints = List.copyOf(contactPoints);
            locations = List.copyOf(locations);
            practitioners = List.copyOf(practitioners);
        }
    }

    SampleContent {
        pages = List.copyOf(pages);
        judged = List.copyOf(judged);
    }

    /**
     * Reads a sample.
     *
     * @throws IOException naming the file that is not as it should be
     */
    static SampleContent read(Sample sample) throws IOException {
        try (InputStream file = SampleContent.class.getResourceAsStream("/sample/" + sample.word() + ".yaml")) {
            var directory = YAML.readValue(Objects.requireNonNull(file), Directory.class);
            return new SampleContent(directory, readPages(), readJudged());
        } catch (JacksonException e) {
            throw new IOException("The sample " + sample.word() + " is not readable", e);
        }
    }

    /** A line is a query, the page it must find, and within which place; the first line names these columns. */
    private static List<JudgedQuery> readJudged() throws IOException {
        try (InputStream file = SampleContent.class.getResourceAsStream("/sample/must-find.tsv")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(row -> judged(row[0], new Slug(row[1]), Integer.parseInt(row[2])))
                    .toList();
        }
    }

    private static JudgedQuery judged(String query, Slug page, int within) {
        return new JudgedQuery(query, List.of(new GradedPage(page, BEST_GRADE)), new MustFind(page, within));
    }

    private static List<ConditionPageDraft> readPages() throws IOException {
        URI folder = folder();
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return readPages(jar.getPath("/sample/pages"));
            }
        }
        return readPages(Path.of(folder));
    }

    private static URI folder() {
        try {
            return Objects.requireNonNull(SampleContent.class.getResource("/sample/pages"))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // a class path entry is a valid address
        }
    }

    private static List<ConditionPageDraft> readPages(Path folder) throws IOException {
        List<ConditionPageDraft> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pages.add(readPage(file));
            }
        }
        return pages;
    }

    private static ConditionPageDraft readPage(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return YAML.readValue(text, ConditionPageDraft.class);
        } catch (JacksonException e) {
            throw new IOException("The sample page " + file.getFileName() + " is not readable", e);
        }
    }
}
