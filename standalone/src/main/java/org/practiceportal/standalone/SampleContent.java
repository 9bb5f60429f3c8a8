package org.practiceportal.standalone;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
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
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.standalone.RunOptions.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a new portal is filled with, as staff would write it.
 *
 * @param pages in order of file name
 */
record SampleContent(Directory directory, List<ConditionPageDraft> pages) {

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
    }

    /**
     * Reads a sample.
     *
     * @throws IOException naming the file that is not as it should be
     */
    static SampleContent read(Sample sample) throws IOException {
        try (InputStream file = SampleContent.class.getResourceAsStream("/sample/" + sample.word() + ".yaml")) {
            return new SampleContent(YAML.readValue(Objects.requireNonNull(file), Directory.class), readPages());
        } catch (JacksonException e) {
            throw new IOException("The sample " + sample.word() + " is not readable", e);
        }
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
