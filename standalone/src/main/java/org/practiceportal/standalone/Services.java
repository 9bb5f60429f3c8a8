package org.practiceportal.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practiceportal.embedded.Database;
import org.practiceportal.standalone.RunOptions.Ports;

/** How the three services of one portal are told of one another. */
record Services(Programs programs, DataFolder data, Ports ports) {

    static final String SERVICE_TOKEN = "service-token";
    static final String FIRST_ACCOUNT = "first-account";

    /** An import of 5,486 pages ran in 90 MB; the rest is for many staff at once. */
    private static final String CONTENT_HEAP = "192m";

    /** Holds names of all pages, twice while they change, a vocabulary, and one batch of pages while it follows the feed. */
    private static final String SEARCH_HEAP = "384m";

    /** Holds kept documents and the sessions of staff, at most 150 kB each. */
    private static final String PORTAL_HEAP = "256m";

    Service content(Database database) {
        Map<String, Object> properties = properties("content-service", ports.content());
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.applicationName());
        properties.put("spring.datasource.password", database.applicationPassword());
        properties.put("spring.flyway.url", database.jdbcUrl());
        properties.put("spring.flyway.user", database.ownerName());
        properties.put("spring.flyway.password", database.ownerPassword());
        properties.put("spring.flyway.placeholders.application_role", database.applicationName());
        properties.put("portal.first-account-file", data.secret(FIRST_ACCOUNT).toString());
        return service("content-service", ports.content(), CONTENT_HEAP, properties);
    }

    Service search(String elasticsearchUrl, String userName, String password) {
        Map<String, Object> properties = properties("search-service", ports.search());
        properties.put("spring.elasticsearch.uris", elasticsearchUrl);
        properties.put("spring.elasticsearch.username", userName);
        properties.put("spring.elasticsearch.password", password);
        properties.put("spring.http.serviceclient.content.base-url", url(ports.content()));
        properties.put("portal.meaning", true);
        return service("search-service", ports.search(), SEARCH_HEAP, properties);
    }

    Service portal() {
        Map<String, Object> properties = properties("portal-ui", ports.portal());
        properties.put("spring.http.serviceclient.content.base-url", url(ports.content()));
        properties.put("spring.http.serviceclient.search.base-url", url(ports.search()));
        properties.put("portal.public-url", publicUrl());
        properties.put("portal.last-known-file", data.lastKnownFile().toString());
        return service("portal-ui", ports.portal(), PORTAL_HEAP, properties);
    }

    private Service service(String name, int port, String heap, Map<String, Object> properties) {
        return new Service(name, programs.program(name), port, heap, properties);
    }

    private Map<String, Object> properties(String name, int port) {
        Path log = data.logs().resolve(name + ".log");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("portal.service-token-file", data.secret(SERVICE_TOKEN).toString());
        properties.put("portal.end-with-stdin", true);
        // The file is rotated; standard output, which is not, is left to what the JVM itself has to say.
        properties.put("logging.file.name", log.toString());
        properties.put("logging.threshold.console", "off");
        return properties;
    }

    String publicUrl() {
        return "http://localhost:" + ports.portal();
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
