package org.practiceportal.content.zipcode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.upload.UploadedLines;
import org.springframework.stereotype.Service;

/** Takes a table of ZIP codes as it streams in, in one transaction: patients see all of it or nothing. */
@Service
class ZipImport {

    /** The whole of the United States is 34 statements then; larger batches are no faster. */
    private static final int BATCH = 1_000;

    private static final String KEY = "zip-table";

    private final ChangeLog changes;
    private final ZipPositions positions;

    ZipImport(ChangeLog changes, ZipPositions positions) {
        this.changes = changes;
        this.positions = positions;
    }

    /**
     * Takes a file to its end.
     *
     * @throws InvalidInput if it has not got the columns of a gazetteer; then nothing is written
     * @throws BrokenRule if another one is being taken
     */
    ImportReport take(InputStream file) throws IOException {
        var lines = new UploadedLines(file);
        var columns = lines.next()
                .flatMap(header -> GazetteerColumns.find(header.text()))
                .orElseThrow(() -> new InvalidInput(
                        "file",
                        "is no gazetteer of ZIP codes: its first line must name the columns GEOID, INTPTLAT and INTPTLONG,"
                                + " with tabs or | between, and none of other areas (USPS, NAME)"));
        return changes.write(recorder -> {
            if (!positions.begin()) {
                throw new BrokenRule("Another table of ZIP codes is being taken; try again when it is done");
            }
            return new Run(lines, columns).toEnd(recorder);
        });
    }

    /** One import, with its counts. */
    private final class Run {

        private final UploadedLines lines;
        private final GazetteerColumns columns;
        private final List<ImportReport.RefusedLine> refusals = new ArrayList<>();

        /** The ZIP codes met so far: there are no more than 100,000, which is 12 kB. */
        private final BitSet met = new BitSet();

        private long refused;
        private ZipPositions.Counts counts = ZipPositions.Counts.NONE;

        Run(UploadedLines lines, GazetteerColumns columns) {
            this.lines = lines;
            this.columns = columns;
        }

        ImportReport toEnd(ChangeRecorder recorder) {
            var before = positions.size();
            var batch = new ArrayList<ZipPositions.Entry>();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                read(line.get()).ifPresent(batch::add);
                if (batch.size() >= BATCH) {
                    write(batch);
                }
            }
            write(batch);
            if (counts.anyChange()) {
                recorder.record(ChangeKind.ZIP_TABLE, KEY, before, positions.size());
            }
            return new ImportReport(counts.created(), counts.changed(), counts.same(), refused, refusals);
        }

        private Optional<ZipPositions.Entry> read(UploadedLines.Line line) {
            if (line.refusal() != null) {
                refuse(line.number(), line.refusal());
                return Optional.empty();
            }
            try {
                var entry = columns.read(line.text());
                int code = Integer.parseInt(entry.zip().value());
                if (met.get(code)) {
                    refuse(line.number(), "an earlier line has the same ZIP code");
                    return Optional.empty();
                }
                met.set(code);
                return Optional.of(entry);
            } catch (IllegalArgumentException unfit) {
                refuse(line.number(), String.valueOf(unfit.getMessage()));
                return Optional.empty();
            }
        }

        private void write(List<ZipPositions.Entry> batch) {
            if (!batch.isEmpty()) {
                counts = counts.plus(positions.put(batch));
                batch.clear();
            }
        }

        private void refuse(long line, String reason) {
            refused++;
            if (refusals.size() < ImportReport.MOST_REFUSALS) {
                refusals.add(new ImportReport.RefusedLine(line, reason));
            }
        }
    }
}
