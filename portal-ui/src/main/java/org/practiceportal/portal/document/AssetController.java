package org.practiceportal.portal.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.practiceportal.portal.layout.SiteAssets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files that documents load; a browser asks for each once. */
@RestController
class AssetController {

    /** A year, the longest that caches honour: the address changes with the content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Documents documents;
    private final SiteAssets assets;
    private final Rendered styleSheet = read("site.css", MediaType.valueOf("text/css"));
    private final Rendered completions = read("completions.js", MediaType.valueOf("text/javascript"));
    private final Rendered openedResults = read("opened-results.js", MediaType.valueOf("text/javascript"));
    private final Rendered icon = read("favicon.svg", MediaType.valueOf("image/svg+xml"));

    AssetController(Documents documents, SiteAssets assets) {
        this.documents = documents;
        this.assets = assets;
    }

    @GetMapping("/site.css")
    ResponseEntity<byte[]> styleSheet(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String v) {
        return sent(headers, styleSheet, v != null && assets.isCurrent("site.css", v));
    }

    @GetMapping("/completions.js")
    ResponseEntity<byte[]> completions(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String v) {
        return sent(headers, completions, v != null && assets.isCurrent("completions.js", v));
    }

    @GetMapping("/opened-results.js")
    ResponseEntity<byte[]> openedResults(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String v) {
        return sent(headers, openedResults, v != null && assets.isCurrent("opened-results.js", v));
    }

    @GetMapping("/favicon.svg")
    ResponseEntity<byte[]> icon(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String v) {
        return sent(headers, icon, v != null && assets.isCurrent("favicon.svg", v));
    }

    private ResponseEntity<byte[]> sent(HttpHeaders request, Rendered file, boolean current) {
        var answer = documents.once(request, file, null);
        if (!current) {
            return answer;
        }
        var headers = new HttpHeaders(answer.getHeaders());
        headers.setCacheControl(FOR_EVER);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static Rendered read(String file, MediaType type) {
        try {
            var text = new ClassPathResource("META-INF/resources/" + file).getContentAsString(StandardCharsets.UTF_8);
            return new Rendered(200, type, text);
        } catch (IOException e) {
            throw new IllegalStateException("The jar lacks " + file, e);
        }
    }
}
