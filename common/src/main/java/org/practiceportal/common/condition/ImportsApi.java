package org.practiceportal.common.condition;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.upload.ImportReport;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Takes libraries of condition pages. Needs a service token. */
@HttpExchange("/imports")
public interface ImportsApi {

    /**
     * Takes a library in JSON Lines, plain, gzip or in a zip archive, one condition page a line, as it streams in. A line that cannot be
     * taken is reported and does not stop the rest; the same library again changes nothing, and an empty one counts nothing. A
     * section whose type is not known is kept as {@link HealthAspect#OTHER}, under its own heading.
     */
    @PostExchange(contentType = "application/x-ndjson")
    ImportReport takeLibrary(@RequestBody(required = false) @Nullable InputStreamResource library);
}
