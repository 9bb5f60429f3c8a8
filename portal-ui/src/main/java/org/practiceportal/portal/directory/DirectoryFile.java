package org.practiceportal.portal.directory;

import java.io.ByteArrayInputStream;
import org.practiceportal.common.directory.DirectoryExchangeApi;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.springframework.core.io.InputStreamResource;

/**
 * A table as it was uploaded.
 *
 * @param name as the member's computer calls it
 */
record DirectoryFile(Kind kind, String name, byte[] bytes) {

    /** What a table holds. */
    enum Kind {
        OFFICES,
        NUMBERS
    }

    /** Sends the table to content-service. */
    DirectoryImportReport send(DirectoryExchangeApi exchange, boolean dryRun) {
        var csv = new InputStreamResource(new ByteArrayInputStream(bytes));
        return switch (kind) {
            case OFFICES -> exchange.importLocations(dryRun, csv);
            case NUMBERS -> exchange.importContactPoints(dryRun, csv);
        };
    }
}
