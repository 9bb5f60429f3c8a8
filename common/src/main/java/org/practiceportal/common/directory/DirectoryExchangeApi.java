package org.practiceportal.common.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The offices and numbers of the directory as tables for a spreadsheet: CSV by RFC 4180 in UTF-8, the first row naming the
 * columns. Needs a staff or service token.
 *
 * <p>Values stand in a file exactly as they are: a phone number begins with its plus sign and nothing is put before it. A
 * spreadsheet may take such a cell for a formula or a number; whoever opens a file there imports the columns as text.
 *
 * <p>A file that is taken needs the column that names the record ({@code slug} or {@code key}); what its other columns
 * say replaces what stands, an empty cell takes it away, and what it has no column for stays. Records that the file does
 * not name are left alone. Where {@code version} is filled in, a record that has changed since is refused. The hours of an
 * office ({@code openingHours}, in the syntax of OpenStreetMap) are there to be read; a file cannot change them. A file as a
 * whole is refused, with 400, where it is no CSV in UTF-8, has a column that is not known, more than 5 MB or more than
 * 10,000 rows. A run that is no dry run takes all rows or, where one is refused, none.
 */
@HttpExchange
public interface DirectoryExchangeApi {

    /** What all tables are sent as. */
    String CSV = "text/csv;charset=UTF-8";

    /** Returns every office by rank. */
    @GetExchange(url = "/directory-exports/locations", accept = CSV)
    byte[] exportLocations();

    /** Returns every number by rank. */
    @GetExchange(url = "/directory-exports/contact-points", accept = CSV)
    byte[] exportContactPoints();

    /**
     * Adds and revises offices.
     *
     * @param dryRun whether to say only what would come of it, which is also what happens to a call that does not say
     */
    @PostExchange(url = "/directory-imports/locations", contentType = "text/csv")
    DirectoryImportReport importLocations(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) @Nullable InputStreamResource csv);

    /** Adds and revises numbers; {@link #importLocations} says how. */
    @PostExchange(url = "/directory-imports/contact-points", contentType = "text/csv")
    DirectoryImportReport importContactPoints(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) @Nullable InputStreamResource csv);
}
