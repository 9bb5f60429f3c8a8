package org.practiceportal.portal.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A content-service over real HTTP that answers what a test tells it to and remembers what it was asked. */
public final class ContentServiceStandIn implements AutoCloseable {

    private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A request as it arrived; an absent header or query is empty. */
    public record Request(
            String method,
            String path,
            String query,
            String authorization,
            String ifMatch,
            String forwardedFor,
            String body) {}

    /** What to answer. */
    public record Answer(int status, String json) {

        /** Answers a problem with one more property. */
        public static Answer problem(int status, String detail, String property, String json) {
            return new Answer(
                    status,
                    "{\"status\": %d, \"detail\": \"%s\", \"%s\": %s}".formatted(status, detail, property, json));
        }
    }

    public ContentServiceStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a method and path, such as {@code GET /practice}, from now on. */
    public void on(String methodAndPath, Function<Request, Answer> answer) {
        answers.put(methodAndPath, answer);
    }

    /** Answers a method and path with status 200. */
    public void on(String methodAndPath, String json) {
        on(methodAndPath, request -> new Answer(200, json));
    }

    /** Returns what was asked by this method at this path. */
    public List<Request> requests(String methodAndPath) {
        return requests.stream()
                .filter(request -> (request.method() + " " + request.path()).equals(methodAndPath))
                .toList();
    }

    /** Forgets every answer and every request. */
    public void reset() {
        answers.clear();
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                    header(exchange, "Authorization"),
                    header(exchange, "If-Match"),
                    header(exchange, "X-Forwarded-For"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            Answer answer = answers.getOrDefault(
                            request.method() + " " + request.path(), nothing -> new Answer(404, "{\"status\": 404}"))
                    .apply(request);
            byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
