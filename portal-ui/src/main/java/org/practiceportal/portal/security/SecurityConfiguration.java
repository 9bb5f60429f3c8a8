package org.practiceportal.portal.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.practiceportal.portal.layout.PublicAddress;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** The rules of who gets in. Views say themselves who may see them; a view that says nothing is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Compared with the decoded path, as the logout and the login are: no other spelling gets around them. */
    private static final RequestMatcher FOR_STAFF = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/staff/**"), PathPatternRequestMatcher.pathPattern("/logout"));

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http, ContentServiceLogin login, StaffLogout logout, PublicAddress address) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new StaffArrival());
        // One of its own: beside the application's, which has the login too, a wrong password would be asked twice.
        return http.authenticationManager(new ProviderManager(login))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .headers(headers -> protect(headers, address))
                // Documents do nothing that could be forged; a wrong verb is told so by them.
                .csrf(csrf -> csrf.ignoringRequestMatchers(new NegatedRequestMatcher(FOR_STAFF)))
                .addFilterBefore(new ForgedForm(address), UsernamePasswordAuthenticationFilter.class)
                // Documents are for everyone and an unknown address is a 404, never a way to the login.
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/staff/login?goodbye")
                                .addLogoutHandler(logout)
                                .anyRequest(AuthorizedUrl::permitAll))
                // After Vaadin's part, which says where the login is: the other way round it would be at /login.
                .formLogin(form -> form.failureHandler(loginFailure()))
                .build();
    }

    /** Calls on behalf of staff carry the member's token; see {@link StaffToken}. */
    @Bean
    RestClientHttpServiceGroupConfigurer staffTokens() {
        return groups -> groups.filterByName("content", "exchange")
                .forEachClient((group, client) -> client.requestInterceptor(new StaffToken()));
    }

    /** The session cookie never travels unprotected where patients reach the portal over https. */
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return context -> context.getSessionCookieConfig().setSecure(address.isEncrypted());
    }

    private static AuthenticationFailureHandler loginFailure() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + "/staff/login"
                + (failure instanceof AuthenticationServiceException ? "?unavailable" : "?error"));
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers, PublicAddress address) {
        // By the configured address: behind a proxy that ends https a request does not look encrypted. The portal
        // does not speak for other hosts below its own.
        headers.httpStrictTransportSecurity(https ->
                        https.requestMatcher(request -> address.isEncrypted()).includeSubDomains(false))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), payment=(), geolocation=(self)"))
                // The documents' copies are validated by ETag; only Flow pages must not be kept, and they say so.
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .withObjectPostProcessor(eagerly());
    }

    /** A Vaadin page is written behind a forward that closes the response before headers would be written lazily. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
