package org.practiceportal.content.account;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.practiceportal.common.account.ServiceToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may call what: everyone reads what is published, staff and services do the rest. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** 2^11 rounds: about a tenth of a second of one core here, which a person does not notice and a guesser does. */
    private static final int BCRYPT_STRENGTH = 11;

    private static final String[] PUBLISHED = {
        "/condition-pages",
        "/condition-pages/{slug}",
        "/condition-page-states",
        "/locations",
        "/locations/{slug}",
        "/nearest-locations",
        "/zip-positions",
        "/zip-positions/{zip}",
        "/contact-points",
        "/contact-points/{key}",
        "/practice",
        "/practitioners",
        "/photos/{sha256}",
        "/actuator/health"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    ServiceToken serviceToken(PortalSettings settings) throws IOException {
        return ServiceToken.read(settings.serviceTokenFile());
    }

    @Bean
    SecurityFilterChain accessRulesChain(
            HttpSecurity http, ServiceToken serviceToken, StaffSessions sessions, Refusals refusals) {
        return http.csrf(AbstractHttpConfigurer::disable) // No cookie is ever looked at, so there is nothing to forge.
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerTokens(serviceToken, sessions, refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLISHED)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLISHED)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/staff-sessions")
                        .permitAll()
                        .requestMatchers("/staff-sessions/current", "/staff-accounts/current/password")
                        .hasRole(BearerTokens.STAFF)
                        .requestMatchers("/changes", "/imports")
                        .hasRole(BearerTokens.SERVICE)
                        .requestMatchers(HttpMethod.POST, "/detail-reports", "/search-counts")
                        .hasRole(BearerTokens.SERVICE)
                        .requestMatchers("/search-insight")
                        .hasRole(BearerTokens.STAFF)
                        .anyRequest()
                        .hasAnyRole(BearerTokens.STAFF, BearerTokens.SERVICE))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, unknown) ->
                                refusals.answer(request, response, CallRefused.unknownCaller()))
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.answer(request, response, CallRefused.notForYou())))
                .build();
    }
}
