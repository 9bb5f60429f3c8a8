package org.practiceportal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.practiceportal.embedded.ElasticsearchServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The whole service on a real Elasticsearch, with content-service in memory beside it. */
public final class RunningSearchService implements AutoCloseable {

    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final String ELASTICSEARCH = "--spring.elasticsearch.uris=";

    private final ConfigurableApplicationContext context;
    private final RestClient client;

    private RunningSearchService(ConfigurableApplicationContext context) {
        this.context = context;
        // Not the default one, which lets five calls through at a time.
        this.client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port())
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
    }

    static {
        // A busy machine is late, not wrong.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    /** Starts the service. */
    public static RunningSearchService start(
            ElasticsearchServer elasticsearch, StandInContent content, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.elasticsearch.username=" + elasticsearch.userName(),
                "--spring.elasticsearch.password=" + elasticsearch.password(),
                "--portal.service-token-file=" + tokenFile()));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith(ELASTICSEARCH))) {
            arguments.add(ELASTICSEARCH + elasticsearch.url());
        }
        return new RunningSearchService(new SpringApplicationBuilder(SearchService.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(StandInContent.class, () -> content, bean -> bean.setPrimary(true)))
                .run(arguments.toArray(String[]::new)));
    }

    private static Path tokenFile() {
        try {
            var file = Files.createTempFile(
                    "service-token",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a part of the service. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns the service's port. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Returns a client of the service's HTTP interface. */
    public RestClient client() {
        return client;
    }

    @Override
    public void close() {
        context.close();
    }
}
