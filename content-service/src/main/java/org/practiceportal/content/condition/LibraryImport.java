package org.practiceportal.content.condition;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.upload.UploadedLines;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a library of condition pages as it streams in: batch by batch, each in a transaction of its own. */
@Service
class LibraryImport {

    /** Larger batches are no faster (a batch costs about ten round trips) and keep other writers waiting longer. */
    private static final int MOST_LINES = 200;

    /** Bounds the memory of a batch where lines are long: a usual batch has a fifth of this. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final String NO_PAGE = "its JSON is not that of a page";

    private final LibraryBatch batches;
    private final JsonMapper json;
    private final Validator validator;
    private final Semaphore turn = new Semaphore(1);

    LibraryImport(LibraryBatch batches, JsonMapper json, Validator validator) {
        this.batches = batches;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Takes a library to its end.
     *
     * @throws BrokenRule if another one is being taken
     */
    ImportReport take(InputStream library) {
        if (!turn.tryAcquire()) {
            throw new BrokenRule("Another library is being taken; try again when it is done");
        }
        try {
            return new Run(open(library)).toEnd();
        } finally {
            turn.release();
        }
    }

    private static UploadedLines open(InputStream library) {
        try {
            return new UploadedLines(library);
        } catch (IOException e) {
            throw new InvalidInput("library", "cannot be read");
        }
    }

    /** One import, with its counts. */
    private final class Run {

        private final UploadedLines lines;
        private final List<ImportReport.RefusedLine> refusals = new ArrayList<>();
        private long refused;
        private LibraryBatch.Counts counts = LibraryBatch.Counts.NONE;

        Run(UploadedLines lines) {
            this.lines = lines;
        }

        ImportReport toEnd() {
            batches.begin();
            var batch = new ArrayList<LibraryBatch.Entry>();
            int characters = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var entry = read(line.get());
                if (entry == null) {
                    continue;
                }
                batch.add(entry);
                characters += line.get().text().length();
                if (batch.size() >= MOST_LINES || characters >= MOST_CHARACTERS) {
                    write(batch);
                    batch.clear();
                    characters = 0;
                }
            }
            write(batch);
            refusals.sort(Comparator.comparingLong(ImportReport.RefusedLine::line));
            return new ImportReport(counts.created(), counts.changed(), counts.same(), refused, refusals);
        }

        private LibraryBatch.@Nullable Entry read(UploadedLines.Line line) {
            if (line.refusal() != null) {
                refuse(line.number(), line.refusal());
                return null;
            }
            try {
                var content = page(line).toContent(json);
                var violations = validator.validate(content.page());
                if (violations.isEmpty()) {
                    return new LibraryBatch.Entry(line.number(), content);
                }
                var first = violations.iterator().next();
                refuse(line.number(), "its " + first.getPropertyPath() + " " + first.getMessage());
            } catch (StreamReadException broken) {
                refuse(line.number(), "it is not JSON");
            } catch (JacksonException unfit) {
                refuse(line.number(), NO_PAGE);
            } catch (IllegalArgumentException incomplete) {
                refuse(line.number(), String.valueOf(incomplete.getMessage()));
            }
            return null;
        }

        private LibraryPage page(UploadedLines.Line line) {
            @Nullable LibraryPage page = json.readValue(line.text(), LibraryPage.class);
            if (page == null) {
                // The one JSON text that is no page and no error either: null.
                throw new IllegalArgumentException(NO_PAGE);
            }
            return page;
        }

        private void write(List<LibraryBatch.Entry> batch) {
            if (batch.isEmpty()) {
                return;
            }
            LibraryBatch.Counts written;
            try {
                written = batches.write(batch);
            } catch (DataIntegrityViolationException overtaken) {
                // Staff have just taken a name in addresses that this batch had chosen; now it sees that.
                written = batches.write(batch);
            }
            counts = counts.plus(written);
            written.refused().forEach(line -> refuse(line.line(), line.reason()));
        }

        private void refuse(long line, String reason) {
            refused++;
            if (refusals.size() < ImportReport.MOST_REFUSALS) {
                refusals.add(new ImportReport.RefusedLine(line, reason));
            }
        }
    }
}
