package org.practiceportal.portal.search;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.curation.PortalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search that the practice leads straight to a page. Who searches for the same from there, or from the results, gets the
 * results: where a search comes from is what every browser says to the site it is on.
 */
record RoutedQuery(PortalPath target, String query) {

    /** Returns whether to lead there. */
    boolean leads(HttpHeaders request) {
        var from = request.getFirst(HttpHeaders.REFERER);
        if (from == null) {
            // A browser that hides where it comes from, but comes from here: it may be there already.
            return !"same-origin".equals(request.getFirst("Sec-Fetch-Site"));
        }
        return uri(from).map(uri -> !isTarget(uri) && !isThisQuery(uri)).orElse(true);
    }

    private boolean isTarget(URI from) {
        return path(from).equalsIgnoreCase(path(URI.create(target.value())));
    }

    private boolean isThisQuery(URI from) {
        return path(from).equals("/search")
                && UriComponentsBuilder.fromUri(from).build().getQueryParams().getOrDefault("q", List.of()).stream()
                        .anyMatch(words -> URLDecoder.decode(words, StandardCharsets.UTF_8)
                                .strip()
                                .equals(query));
    }

    /** Other spellings of an address lead to the one without a slash at its end. */
    private static String path(URI uri) {
        var path = String.valueOf(uri.getPath());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
