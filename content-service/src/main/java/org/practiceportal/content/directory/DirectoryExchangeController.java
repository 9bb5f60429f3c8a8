package org.practiceportal.content.directory;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DirectoryExchangeApi;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DirectoryExchangeController implements DirectoryExchangeApi {

    private final DirectoryExchange exchange;

    DirectoryExchangeController(DirectoryExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public byte[] exportLocations() {
        return exchange.exportLocations();
    }

    @Override
    public byte[] exportContactPoints() {
        return exchange.exportContactPoints();
    }

    @Override
    public DirectoryImportReport importLocations(boolean dryRun, @Nullable InputStreamResource csv) {
        var file = read(csv);
        return dryRun ? exchange.tryLocations(file) : exchange.takeLocations(file);
    }

    @Override
    public DirectoryImportReport importContactPoints(boolean dryRun, @Nullable InputStreamResource csv) {
        var file = read(csv);
        return dryRun ? exchange.tryContactPoints(file) : exchange.takeContactPoints(file);
    }

    private static CsvFile read(@Nullable InputStreamResource csv) {
        try (var input = csv == null ? InputStream.nullInputStream() : csv.getInputStream()) {
            return CsvFile.read(input);
        } catch (IOException e) {
            throw new InvalidInput("file", "cannot be read");
        }
    }
}
