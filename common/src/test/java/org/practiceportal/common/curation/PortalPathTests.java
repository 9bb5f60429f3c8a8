package org.practiceportal.common.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.directory.Slug;

class PortalPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/offices",
                "/offices/",
                "/conditions/hemifacial-spasm",
                "/conditions/hemifacial-spasm#symptoms",
                "/offices?city=Fort%20Worth&open=now",
                "/searching-for-help"
            })
    void aPageOfThePortalIsTaken(String path) {
        assertThat(new PortalPath(path).value()).isEqualTo(path);
        assertThat(PortalPath.find(path)).hasValue(new PortalPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "offices",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/offices//x",
                "/.//evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/offices\r\nSet-Cookie: a=b",
                "/offices\n",
                "/\t/evil.example",
                " /offices",
                "/offices x",
                "/bü",
                "/%2F/evil.example",
                "/../offices",
                "/offices?city=100%",
                "/search",
                "/search?q=x",
                "/SEARCH/",
                "/staff/pages",
                "/logout"
            })
    void nothingElseIs(String path) {
        assertThat(PortalPath.find(path)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalPath(path));
    }

    @Test
    void saysWhichConditionPageItLeadsTo() {
        assertThat(new PortalPath("/conditions/Glioma/#symptoms").conditionPage())
                .hasValue(new Slug("glioma"));
        assertThat(new PortalPath("/conditions").conditionPage()).isEmpty();
        assertThat(new PortalPath("/offices/north").conditionPage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 20_000})
    void aPathIsNotLongerThanAnAddressMayBe(int length) {
        assertThat(PortalPath.find("/" + "a".repeat(length))).isEmpty();
    }
}
