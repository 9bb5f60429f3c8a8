package org.practiceportal.portal;

import java.io.IOException;
import java.nio.file.Path;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.common.account.StaffSessionsApi;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.condition.TypedContactsApi;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.DirectoryExchangeApi;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.common.insight.SearchInsightApi;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.common.practitioner.PhotosApi;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.common.search.SearchPreviewsApi;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** The services this one calls, each by the interface it implements. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "content",
        types = {
            ChangesApi.class,
            ConditionPagesApi.class,
            ConditionPageEditingApi.class,
            ContactPointsApi.class,
            CurationApi.class,
            DetailReportsApi.class,
            HistoryApi.class,
            JudgedQueriesApi.class,
            LocationsApi.class,
            NearestLocationsApi.class,
            PhotosApi.class,
            PlannedChangesApi.class,
            PracticeApi.class,
            PractitionersApi.class,
            SearchInsightApi.class,
            StaffSessionsApi.class,
            VerificationsApi.class,
            VocabularyApi.class,
            ZipPositionsApi.class
        })
@ImportHttpServices(
        group = "exchange",
        types = {DirectoryExchangeApi.class, PhotoUploadsApi.class, TypedContactsApi.class})
@ImportHttpServices(group = "search", types = SearchApi.class)
@ImportHttpServices(group = "preview", types = SearchPreviewsApi.class)
class NeighbourConfiguration {

    /** The change feed, and what patients report and search for, need the service token; what patients read is public. */
    @Bean
    RestClientHttpServiceGroupConfigurer serviceToken(@Value("${portal.service-token-file}") Path file)
            throws IOException {
        var token = ServiceToken.read(file);
        ClientHttpRequestInterceptor inItsOwnName = (request, body, execution) -> {
            String path = request.getURI().getPath();
            if (path.endsWith("/changes")
                    || path.endsWith("/search-counts")
                    || (path.endsWith("/detail-reports") && request.getMethod() == HttpMethod.POST)) {
                request.getHeaders().set(HttpHeaders.AUTHORIZATION, token.authorization());
            }
            return execution.execute(request, body);
        };
        return groups -> groups.filterByName("content")
                .forEachClient((group, client) -> client.requestInterceptor(inItsOwnName));
    }

    /** Search-service knows no staff: who may ask for a preview is decided here, by the pages that do. */
    @Bean
    RestClientHttpServiceGroupConfigurer previews(@Value("${portal.service-token-file}") Path file) throws IOException {
        var token = ServiceToken.read(file);
        return groups -> groups.filterByName("preview")
                .forEachClient(
                        (group, client) -> client.defaultHeader(HttpHeaders.AUTHORIZATION, token.authorization()));
    }
}
