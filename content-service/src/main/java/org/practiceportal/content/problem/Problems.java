package org.practiceportal.content.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.problem.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong into a problem that says what to do and never how the service is built. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String NOT_KNOWN = "it is not known whether this was saved; read it again";

    /** SQL's class of connection failures, and PostgreSQL's of an operator who shuts down or ends a connection. */
    private static final Pattern LOST_CONNECTION = Pattern.compile("08...|57P..");

    private static final String WRONG_KIND = "has a value of the wrong kind";

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(invalid, InvalidInput.problem(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = unreadable.getCause() instanceof DatabindException mismatch
                        && !mismatch.getPath().isEmpty()
                ? InvalidInput.problem(List.of(new FieldError(path(mismatch), message(mismatch))))
                : ProblemDetail.forStatusAndDetail(status, "The body is not the JSON that belongs here");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(mismatch instanceof MethodArgumentTypeMismatchException argument)) {
            return super.handleTypeMismatch(mismatch, headers, status, request);
        }
        if (argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing at this address");
            return handleExceptionInternal(mismatch, problem, headers, HttpStatus.NOT_FOUND, request);
        }
        var errors = List.of(new FieldError(argument.getName(), rootMessage(argument)));
        return handleExceptionInternal(mismatch, InvalidInput.problem(errors), headers, status, request);
    }

    /** A constraint of the database caught what two callers did at once; each alone would have been told by a check. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(DataIntegrityViolationException conflict, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Someone else has just changed what this depends on; read it again");
        return handleExceptionInternal(conflict, problem, new HttpHeaders(), HttpStatus.CONFLICT, request);
    }

    /** Without a connection nothing of a change began. */
    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    @Nullable
    ResponseEntity<Object> handleNoConnection(Exception failure, WebRequest request) {
        return withoutDatabase(failure, "nothing was saved", request);
    }

    /** A connection that is lost during a commit takes with it whether the commit was done. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleLostConnection(DataAccessResourceFailureException failure, WebRequest request) {
        return withoutDatabase(failure, NOT_KNOWN, request);
    }

    private @Nullable ResponseEntity<Object> withoutDatabase(
            Exception failure, String whatOfAChange, WebRequest request) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        var headers = new HttpHeaders();
        // The pool gives up on a connection after two seconds; sooner than that nothing can have changed.
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        boolean reads = request instanceof ServletWebRequest call && HttpMethod.GET.equals(call.getHttpMethod());
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer" + "; " + (reads ? "try again in a moment" : whatOfAChange));
        return handleExceptionInternal(failure, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnexpected(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure; // Spring Security answers these, outside of controllers.
        }
        if (causes(failure).anyMatch(Problems::saysThatTheConnectionIsLost)) {
            return withoutDatabase(failure, NOT_KNOWN, request);
        }
        LOG.error("A call failed: {}", request.getDescription(false), failure);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");
        return handleExceptionInternal(failure, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private static boolean saysThatTheConnectionIsLost(Throwable cause) {
        return cause instanceof SQLException failure
                && failure.getSQLState() != null
                && LOST_CONNECTION.matcher(failure.getSQLState()).matches();
    }

    private static String path(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String message(DatabindException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        return causes(mismatch)
                .filter(cause -> cause instanceof IllegalArgumentException && !(cause instanceof JacksonException))
                .findFirst()
                .map(Problems::inOurWords)
                .orElse(WRONG_KIND);
    }

    private static String rootMessage(MethodArgumentTypeMismatchException mismatch) {
        return causes(mismatch)
                .filter(cause -> cause.getCause() == null
                        && cause instanceof IllegalArgumentException
                        && !(cause instanceof NumberFormatException))
                .findFirst()
                .map(Problems::inOurWords)
                .orElse(WRONG_KIND);
    }

    /** The rules of a type say in their own exceptions what to do. */
    private static String inOurWords(Throwable rule) {
        return String.valueOf(rule.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause);
    }
}
