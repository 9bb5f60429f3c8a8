package org.practiceportal.standalone;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.account.ServiceToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Calls one service of the running portal with the service token, in the name of whoever runs this process. */
final class ServiceCalls {

    private final RestClient client;

    private ServiceCalls(RestClient client) {
        this.client = client;
    }

    /** Calls that wait for an answer as long as the service lives: how long a library takes, nobody can say. */
    static ServiceCalls to(int port, Path tokenFile) throws IOException {
        return to(port, tokenFile, requests());
    }

    /**
     * @param longest how long an answer may take
     */
    static ServiceCalls to(int port, Path tokenFile, Duration longest) throws IOException {
        JdkClientHttpRequestFactory requests = requests();
        requests.setReadTimeout(longest);
        return to(port, tokenFile, requests);
    }

    private static JdkClientHttpRequestFactory requests() {
        return new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    }

    private static ServiceCalls to(int port, Path tokenFile, JdkClientHttpRequestFactory requests) throws IOException {
        RestClient.Builder client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(Services.url(port))
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION, ServiceToken.read(tokenFile).authorization());
        ActingUser.find(System.getProperty("user.name").toLowerCase(Locale.ROOT))
                .ifPresent(user -> client.defaultHeader(ActingUser.HEADER, user.name()));
        return new ServiceCalls(client.build());
    }

    /** Returns the service behind one of its interfaces. */
    <T> T as(Class<T> api) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(api);
    }

    /** Returns whether the service says that it is well. */
    boolean isWell() {
        try {
            return client.get()
                    .uri("/actuator/health")
                    .retrieve()
                    .toBodilessEntity()
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (RestClientException e) {
            return false;
        }
    }
}
