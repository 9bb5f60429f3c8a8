package org.practiceportal.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON to a server of these tests. */
record ElasticsearchClient(ElasticsearchServer server) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Sends a request and returns the answer, which must be a success. */
    JsonNode send(String verb, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = answer(verb, path, body, server.authorization());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> answer(String verb, String path, String body, String authorization)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization)
                    .method(verb, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
