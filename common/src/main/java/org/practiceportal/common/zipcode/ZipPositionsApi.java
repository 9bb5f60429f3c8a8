package org.practiceportal.common.zipcode;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.upload.ImportReport;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Where ZIP codes lie, as far as an operator has imported it. Reading is public; importing needs a token. */
@HttpExchange("/zip-positions")
public interface ZipPositionsApi {

    /** Returns how large the table is. */
    @GetExchange
    Snapshot<ZipTable> getTable();

    /** Returns the middle of a ZIP code's area; 404 where the table does not have it. */
    @GetExchange("/{zip}")
    GeoPosition getPosition(@PathVariable ZipCode zip);

    /**
     * Takes a file in the form of the US Census Bureau's gazetteer of ZIP Code Tabulation Areas as it streams in, plain,
     * gzip or the zip archive it is published as. Columns are found by their names: {@code GEOID} (or {@code GEOIDFQ}),
     * {@code INTPTLAT} and {@code INTPTLONG}, separated by tabs or, in newer editions, by {@code |}. A line that cannot be
     * taken is reported and does not stop the rest, and a ZIP code that the file does not have stays as it is; readers see
     * the whole file or nothing of it. 400 where the file has not got these columns, 409 while another one is taken.
     */
    @PostExchange(contentType = "application/octet-stream")
    ImportReport takeTable(@RequestBody(required = false) @Nullable InputStreamResource file);
}
