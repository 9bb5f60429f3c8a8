package org.practiceportal.content.zipcode;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.zipcode.ZipCode;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.practiceportal.common.zipcode.ZipTable;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ZipPositionsController implements ZipPositionsApi {

    private final ZipPositions positions;
    private final ZipImport imports;

    ZipPositionsController(ZipPositions positions, ZipImport imports) {
        this.positions = positions;
        this.imports = imports;
    }

    @Override
    public Snapshot<ZipTable> getTable() {
        return positions.table();
    }

    @Override
    public GeoPosition getPosition(ZipCode zip) {
        return positions.get(zip);
    }

    @Override
    public ImportReport takeTable(@Nullable InputStreamResource file) {
        try (var input = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return imports.take(input);
        } catch (IOException e) {
            throw new InvalidInput("file", "cannot be read");
        }
    }
}
