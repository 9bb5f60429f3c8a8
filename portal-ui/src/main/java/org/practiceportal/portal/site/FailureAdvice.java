package org.practiceportal.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.Addresses;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.TooManyRequests;
import org.practiceportal.portal.document.UnreadableRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a controller throws into a document; logs nothing that a patient typed. */
@RestControllerAdvice
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    /**
     * Nothing else may become a redirect. Possessive, because a group that may step back takes a frame of the stack for
     * each of its turns, and a path may have thousands.
     */
    private static final Pattern TRAILING_SLASH = Pattern.compile("(?:/[a-zA-Z0-9][a-zA-Z0-9.-]*+)++/");

    /** No address of ours is longer: a folder and a slug. */
    private static final int LONGEST_PATH = 32 + Slug.MAX_LENGTH;

    private final ErrorDocuments documents;

    FailureAdvice(ErrorDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> nothingThere(NoSuchAddress miss, HttpServletRequest request) {
        return documents.answer(headers(request), HttpStatus.NOT_FOUND);
    }

    /** Flow's addresses, files and documents are all tried before; a path of ours with a slash too many leads to it. */
    @ExceptionHandler
    ResponseEntity<byte[]> noSuchFile(NoResourceFoundException miss, HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.length() > LONGEST_PATH || !TRAILING_SLASH.matcher(path).matches()) {
            return documents.answer(headers(request), HttpStatus.NOT_FOUND);
        }
        return Addresses.movedTo(path.substring(0, path.length() - 1), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(UnreadableRequest what, HttpServletRequest request) {
        return documents.answer(headers(request), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(TooManyRequests flood, HttpServletRequest request) {
        return documents.answer(headers(request), HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(NeighbourUnavailable outage, HttpServletRequest request) {
        return documents.answer(headers(request), HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** What a neighbour says of the record is what the patient is told: never there, or no longer. */
    @ExceptionHandler
    ResponseEntity<byte[]> answeredByNeighbour(HttpClientErrorException answer, HttpServletRequest request) {
        return documents.answer(headers(request), known(answer.getStatusCode()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongVerb(HttpRequestMethodNotSupportedException verb, HttpServletRequest request) {
        var document = documents.answer(headers(request), HttpStatus.METHOD_NOT_ALLOWED);
        return ResponseEntity.status(document.getStatusCode())
                .headers(document.getHeaders())
                .headers(verb.getHeaders())
                .body(document.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer) {
            return documents.answer(headers(request), known(answer.getStatusCode()));
        }
        // The place alone: the message may hold what a patient typed.
        LOG.error(
                "{} {} failed with {} at {}",
                request.getMethod(),
                request.getHttpServletMapping().getPattern(),
                failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
        return documents.answer(headers(request), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static HttpHeaders headers(HttpServletRequest request) {
        return new ServletServerHttpRequest(request).getHeaders();
    }

    private static HttpStatus known(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
