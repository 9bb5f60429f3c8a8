package org.practiceportal.common.practitioner;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Takes the photos of people, which may need longer than a reader waits. Needs a staff or service token. */
@HttpExchange
public interface PhotoUploadsApi {

    /** As large as the photo of a telephone. */
    int MOST_BYTES = 15_000_000;

    /** A photo of a telephone has 12 or 48 million pixels. */
    long MOST_PIXELS = 100_000_000;

    /**
     * Takes a JPEG or PNG, turns it upright, makes it small and leaves out whatever else the file says, such as where it
     * was taken. Nobody but staff sees it until a person is saved with it.
     *
     * @param image at most {@value #MOST_BYTES} bytes and {@value #MOST_PIXELS} pixels; 400 where it is larger or no image
     */
    @PostExchange(url = "/photos", contentType = "application/octet-stream")
    @ResponseStatus(HttpStatus.CREATED)
    Photo takePhoto(@RequestBody byte[] image);
}
