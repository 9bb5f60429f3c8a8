package org.practiceportal.portal.document;

import org.springframework.http.MediaType;

/**
 * A document as a controller writes it.
 *
 * @param status the HTTP status it is sent with
 */
public record Rendered(int status, MediaType type, String text) {

    /** Returns a page that is what was asked for. */
    public static Rendered page(String html) {
        return new Rendered(200, MediaType.TEXT_HTML, html);
    }
}
