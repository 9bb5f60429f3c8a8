package org.practiceportal.common.practitioner;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The photos of people, each a JPEG. */
@HttpExchange("/photos")
public interface PhotosApi {

    /** Returns the photo of a person who has it now; 404 for any other. Public. */
    @GetExchange("/{sha256}")
    byte[] getPhoto(@PathVariable String sha256);

    /** Returns any photo that was taken, for whoever edits. Needs a staff or service token. */
    @GetExchange("/{sha256}/preview")
    byte[] previewPhoto(@PathVariable String sha256);
}
