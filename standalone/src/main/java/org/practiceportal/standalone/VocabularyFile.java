package org.practiceportal.standalone;

import java.nio.file.Path;
import org.practiceportal.common.directory.Slug;

/** A file with synonyms. Its name, without what follows the first dot, is that of the list: importing it again replaces it. */
final class VocabularyFile {

    private VocabularyFile() {}

    static Slug name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.', 1);
        return Slug.fromTitle(dot < 0 ? name : name.substring(0, dot))
                .orElseThrow(
                        () -> new UsageError(file + " has no Latin letter in its name, by which the list is kept"));
    }
}
