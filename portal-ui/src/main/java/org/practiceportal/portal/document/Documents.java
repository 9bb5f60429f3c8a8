package org.practiceportal.portal.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practiceportal.portal.layout.PageFrame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Sends documents: kept where that is possible, with a visible time where they may be out of date. */
@Service
public final class Documents {

    /** Nothing but our own files; no inline script or style; never inside another page. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'";

    /** After how many seconds a crawler should come again; a restart of a service takes less. */
    private static final String RETRY_AFTER =
            String.valueOf(Duration.ofSeconds(30).toSeconds());

    /** After how many seconds who asked too often may ask again: a budget fills each second. */
    private static final String RETRY_SOON = "1";

    private final KeptCopies copies;
    private final PageFrame frame;

    Documents(KeptCopies copies, PageFrame frame) {
        this.copies = copies;
        this.frame = frame;
    }

    /**
     * A document with what it rests on.
     *
     * @param basis what ends it
     */
    public record Draft(Rendered rendered, Basis basis) {}

    /**
     * Sends the document kept at an address, or the one that is built.
     *
     * @param address the path with the parameters that matter
     */
    public ResponseEntity<byte[]> kept(HttpHeaders request, String address, Supplier<Draft> build) {
        var seen = copies.read(new CopyKey<>(FinishedDocument.class, address), () -> finished(build.get()));
        return seen.asOf() == null ? unmarked(request, seen.value()) : marked(seen.value(), seen.asOf());
    }

    /**
     * Sends the document kept at an address, or the one that is built; where content-service does not answer and nothing
     * is kept, the one that can still be said.
     *
     * @param lastKnown a document of what is last known, with its time
     */
    public ResponseEntity<byte[]> kept(
            HttpHeaders request, String address, Supplier<Draft> build, Supplier<Optional<Seen<Rendered>>> lastKnown) {
        try {
            return kept(request, address, build);
        } catch (NeighbourUnavailable e) {
            var known = lastKnown.get().orElseThrow(() -> e);
            return once(request, known.value(), known.asOf());
        }
    }

    /**
     * Sends a document that is not kept.
     *
     * @param asOf the time to show, where it may be out of date
     */
    public ResponseEntity<byte[]> once(HttpHeaders request, Rendered rendered, @Nullable Instant asOf) {
        var document = new FinishedDocument(rendered.status(), rendered.type(), rendered.text());
        return asOf == null ? unmarked(request, document) : marked(document, asOf);
    }

    private static Copy<FinishedDocument> finished(Draft draft) {
        var rendered = draft.rendered();
        var document = new FinishedDocument(rendered.status(), rendered.type(), rendered.text());
        return new Copy<>(document, document.weight(), draft.basis());
    }

    private static ResponseEntity<byte[]> unmarked(HttpHeaders request, FinishedDocument document) {
        var compressed = takesGzip(request);
        var tag = document.entityTag(compressed);
        var headers = headers(document);
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        headers.setCacheControl("no-cache");
        if (document.status() != HttpStatus.OK.value()) {
            return sent(document.status(), headers, document, compressed);
        }
        headers.setETag(tag);
        return knows(request, tag)
                ? new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED)
                : sent(document.status(), headers, document, compressed);
    }

    private static ResponseEntity<byte[]> sent(
            int status, HttpHeaders headers, FinishedDocument document, boolean compressed) {
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return ResponseEntity.status(status).headers(headers).body(document.gzip());
        }
        return ResponseEntity.status(status).headers(headers).body(document.plain());
    }

    /** A page that may be out of date is marked in the text itself, and nobody may store it. */
    private ResponseEntity<byte[]> marked(FinishedDocument document, Instant asOf) {
        var headers = headers(document);
        headers.setCacheControl("no-store");
        var text = frame.withMark(new String(document.plain(), StandardCharsets.UTF_8), asOf);
        return ResponseEntity.status(document.status()).headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHeaders headers(FinishedDocument document) {
        var headers = new HttpHeaders();
        headers.setContentType(new MediaType(document.type(), StandardCharsets.UTF_8));
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (document.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        } else if (document.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SOON);
        }
        return headers;
    }

    private static boolean takesGzip(HttpHeaders request) {
        return request.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static boolean knows(HttpHeaders request, String tag) {
        return request.getIfNoneMatch().stream()
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }
}
