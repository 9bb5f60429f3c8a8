package org.practiceportal.portal.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/** The rules of who gets in. Views say themselves who may see them; a view that says nothing is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain portal(HttpSecurity http, ContentServiceLogin login, StaffLogout logout) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new StaffArrival());
        return http.authenticationProvider(login)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .headers(SecurityConfiguration::protect)
                // Documents do nothing that could be forged; a wrong verb is told so by them.
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::isNotForStaff))
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
        return groups -> groups.filterByName("content")
                .forEachClient((group, client) -> client.requestInterceptor(new StaffToken()));
    }

    /** The session cookie never travels unprotected where patients reach the portal over https. */
    @Bean
    ServletContextInitializer sessionCookie(@Value("${portal.public-url}") URI publicUrl) {
        return context -> context.getSessionCookieConfig().setSecure("https".equals(publicUrl.getScheme()));
    }

    private static boolean isNotForStaff(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/staff") && !path.equals("/logout");
    }

    private static AuthenticationFailureHandler loginFailure() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + "/staff/login"
                + (failure instanceof AuthenticationServiceException ? "?unavailable" : "?error"));
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
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
