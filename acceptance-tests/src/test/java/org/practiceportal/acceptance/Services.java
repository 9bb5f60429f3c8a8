package org.practiceportal.acceptance;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The services' own interfaces, called with the token that the services share. */
record Services(String contentUrl, String searchUrl, String authorization) {
    <T> T content(Class<T> api) {
        return client(contentUrl, api);
    }

    <T> T search(Class<T> api) {
        return client(searchUrl, api);
    }

    private <T> T client(String url, Class<T> api) {
        var client = RestClient.builder()
                .baseUrl(url)
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(api);
    }
}
