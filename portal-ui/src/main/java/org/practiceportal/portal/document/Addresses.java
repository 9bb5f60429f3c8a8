package org.practiceportal.portal.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.practiceportal.common.directory.Slug;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The rule for slugs in addresses: lower case is the one address, another case leads there, anything else is nothing. */
public final class Addresses {

    private Addresses() {}

    /**
     * Answers for a slug.
     *
     * @param folder the path before the slug, such as {@code /offices/}
     * @param request what else was asked for, which is kept on the way to the one address
     * @throws NoSuchAddress if the text is no slug in any case
     */
    public static ResponseEntity<byte[]> answer(
            String folder, String typed, HttpServletRequest request, Function<Slug, ResponseEntity<byte[]>> document) {
        var slug = Slug.find(typed);
        if (slug.isPresent()) {
            return document.apply(slug.get());
        }
        return lowerCase(typed).map(right -> movedTo(folder + right, request)).orElseThrow(NoSuchAddress::new);
    }

    /** Leads to the one address of a document, with what was asked for there. */
    public static ResponseEntity<byte[]> movedTo(String path, HttpServletRequest request) {
        var query = request.getQueryString();
        // As it came and never parsed: a percent sign that encodes nothing is no reason to fail.
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }

    private static Optional<Slug> lowerCase(String typed) {
        return Slug.find(typed.toLowerCase(Locale.ROOT));
    }
}
