package org.practiceportal.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Plain HTTP, as curl speaks it: no JavaScript, no cookies kept, no redirect followed. */
final class Http {
    /** Longer than any answer may take while two cores are busy with a whole portal; a hang still ends the test. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Http() {}

    /** An answer, unpacked, with the number of bytes its body took on the way. */
    record Answer(HttpResponse<byte[]> response, String body) {
        int status() {
            return response.statusCode();
        }

        int bytesTransferred() {
            return response.body().length;
        }

        List<String> header(String name) {
            return response.headers().allValues(name);
        }

        /** Lists what a pattern's first group takes from the body, in order. */
        List<String> all(Pattern pattern) {
            return pattern.matcher(body).results().map(match -> match.group(1)).toList();
        }
    }

    static Answer get(String url) {
        return send(request(url).header("Accept-Encoding", "gzip"));
    }

    static Answer send(String method, String url, String body, String... headers) {
        var request = request(url).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response, unpacked(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(HttpResponse<byte[]> response) throws IOException {
        var packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equals);
        if (packed.isEmpty()) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
