package org.practiceportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.curation.PortalPath;
import org.springframework.http.HttpHeaders;

class RoutedQueryTests {

    private static final String SITE = "https://lakeshore.example";
    private static final RoutedQuery QUERY = new RoutedQuery(new PortalPath("/offices?open=now"), "where are you");

    @ParameterizedTest
    @ValueSource(
            strings = {
                SITE + "/",
                SITE + "/conditions/glioma",
                SITE + "/offices/north",
                SITE + "/search?q=glioma",
                SITE + "/search",
                "about:client",
                "no address"
            })
    void leadsWhoComesFromElsewhere(String from) {
        assertThat(QUERY.leads(comingFrom(from))).isTrue();
    }

    @Test
    void leadsWhoTypesTheAddress() {
        var typed = new HttpHeaders();
        assertThat(QUERY.leads(typed)).isTrue();

        typed.set("Sec-Fetch-Site", "none");
        assertThat(QUERY.leads(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/offices", "/offices/", "/Offices", "/offices?open=now", "/offices?city=Dallas#list"})
    void givesTheResultsToWhoSearchesAgainFromThere(String from) {
        assertThat(QUERY.leads(comingFrom(SITE + from))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=where+are+you", "/search?page=2&q=where%20are%20you+"})
    void givesTheResultsToWhoTurnsTheirPagesOrPressesTheButtonAgain(String from) {
        assertThat(QUERY.leads(comingFrom(SITE + from))).isFalse();
    }

    @Test
    void givesTheResultsToABrowserOfThisSiteThatHidesWhereItComesFrom() {
        var hiding = new HttpHeaders();
        hiding.set("Sec-Fetch-Site", "same-origin");

        assertThat(QUERY.leads(hiding)).isFalse();
    }

    private static HttpHeaders comingFrom(String address) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.REFERER, address);
        return headers;
    }
}
