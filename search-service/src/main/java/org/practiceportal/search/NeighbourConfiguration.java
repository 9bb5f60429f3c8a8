package org.practiceportal.search;

import java.io.IOException;
import java.nio.file.Path;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** The one service this one calls, and the secret both know. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "content",
        types = {
            ChangesApi.class,
            ConditionPagesApi.class,
            CurationApi.class,
            JudgedQueriesApi.class,
            VocabularyApi.class
        })
class NeighbourConfiguration {

    @Bean
    ServiceToken serviceToken(@Value("${portal.service-token-file}") Path file) throws IOException {
        return ServiceToken.read(file);
    }

    @Bean
    RestClientHttpServiceGroupConfigurer withServiceToken(ServiceToken token) {
        return groups -> groups.filterByName("content")
                .forEachClient(
                        (group, client) -> client.defaultHeader(HttpHeaders.AUTHORIZATION, token.authorization()));
    }
}
