package org.practiceportal.portal.security;

import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Puts a member's token on the calls made on that member's behalf and on no other: a call outside of {@link #carrying}
 * is a public one, whoever's request it serves. A login names the visitor it is for.
 */
final class StaffToken implements ClientHttpRequestInterceptor {

    private static final ScopedValue<String> TOKEN = ScopedValue.newInstance();
    private static final ScopedValue<String> VISITOR = ScopedValue.newInstance();

    /** Makes calls with a token. */
    static <T> T carrying(String token, Supplier<T> calls) {
        return ScopedValue.where(TOKEN, token).call(calls::get);
    }

    /** Makes calls that name the visitor's address, so that content-service counts wrong passwords by it. */
    static <T> T forVisitorAt(String address, Supplier<T> calls) {
        return ScopedValue.where(VISITOR, address).call(calls::get);
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (TOKEN.isBound()) {
            request.getHeaders().setBearerAuth(TOKEN.get());
        }
        if (VISITOR.isBound()) {
            request.getHeaders().set("X-Forwarded-For", VISITOR.get());
        }
        return execution.execute(request, body);
    }
}
