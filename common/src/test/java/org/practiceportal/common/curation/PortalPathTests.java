package org.practiceportal.common.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/offices",
                "/offices/",
                "/conditions/hemifacial-spasm",
                "/conditions/hemifacial-spasm#symptoms",
                "/offices?city=Dallas&open=now",
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

    @ParameterizedTest
    @ValueSource(ints = {400, 20_000})
    void aPathIsNotLongerThanAnAddressMayBe(int length) {
        assertThat(PortalPath.find("/" + "a".repeat(length))).isEmpty();
    }
}
