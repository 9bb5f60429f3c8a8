package org.practiceportal.content.condition;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ImportsApi;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportsController implements ImportsApi {

    private final LibraryImport imports;

    ImportsController(LibraryImport imports) {
        this.imports = imports;
    }

    @Override
    public ImportReport takeLibrary(@Nullable InputStreamResource library) {
        if (library == null) {
            return new ImportReport(0, 0, 0, 0, List.of());
        }
        try (var input = library.getInputStream()) {
            return imports.take(input);
        } catch (IOException e) {
            throw new InvalidInput("library", "cannot be read");
        }
    }
}
