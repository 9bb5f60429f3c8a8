package org.practiceportal.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** How Elasticsearch is called. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    /**
     * Sends the password with each call. By itself the client waits to be asked for it, which makes two calls of each, a
     * bulk of pages included (Spring Boot 4.1.2).
     */
    @Bean
    Rest5ClientBuilderCustomizer passwordAtOnce(ElasticsearchProperties elasticsearch) {
        return client -> client.setDefaultHeaders(authorization(elasticsearch).toArray(Header[]::new));
    }

    private static List<Header> authorization(ElasticsearchProperties elasticsearch) {
        var user = elasticsearch.getUsername();
        var password = elasticsearch.getPassword();
        return user == null || password == null
                ? List.of()
                : List.of(new BasicHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Basic " + HttpHeaders.encodeBasicAuth(user, password, StandardCharsets.UTF_8)));
    }
}
