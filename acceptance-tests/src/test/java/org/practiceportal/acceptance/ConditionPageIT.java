package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;
import tools.jackson.databind.json.JsonMapper;

/** What a patient gets who follows a link to a condition. */
class ConditionPageIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String ADDRESS = PORTAL.url() + "/conditions/hemifacial-spasm";
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern CANONICAL = Pattern.compile("<link[^>]*rel=\"canonical\"[^>]*href=\"([^\"]*)\"");
    private static final Pattern STRUCTURED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void plainHttpHoldsTheTextAndTheNumberToCall() {
        var page = Http.get(ADDRESS);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("on their own. You cannot stop it by trying.")
                .contains("href=\"tel:+12148232052\"")
                .contains("214-823-2052")
                .contains("behind the Beeman Hotel");
    }

    @Test
    void plainHttpNamesThePageForSearchEngines() {
        var page = Http.get(ADDRESS);

        assertThat(page.all(TITLE)).singleElement().asString().contains("Hemifacial spasm", "Texas Neurosurgery");
        assertThat(page.all(CANONICAL)).singleElement().asString().endsWith("/conditions/hemifacial-spasm");
        assertThat(page.all(STRUCTURED_DATA)).isNotEmpty().allSatisfy(json -> {
            var data = JsonMapper.shared().readTree(json);
            assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
            assertThat(json).contains("Hemifacial spasm");
        });
    }

    @Test
    void aReaderLeavesNoTraceAndNeedsNone() {
        var page = Http.get(ADDRESS);

        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Server")).isEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .singleElement()
                .asString()
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var etag = Http.get(ADDRESS).header("ETag");

        var again = Http.send("GET", ADDRESS, "", "If-None-Match", etag.getFirst(), "Accept-Encoding", "gzip");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytesTransferred()).isZero();
    }

    @Test
    void aBrowserTakesAtMost30KilobytesAnd5RequestsAllFromHere() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var visit = Visit.to(ADDRESS, context);

            assertThat(visit.requests).hasSizeBetween(1, 5).allMatch(url -> url.startsWith(PORTAL.url()));
            assertThat(visit.bytes.get()).isBetween(1L, 30_000L);
            assertThat(visit.complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    /** Everything that one visit with an empty cache loads. */
    private record Visit(List<String> requests, AtomicLong bytes, List<String> complaints) {
        static Visit to(String address, BrowserContext context) {
            var visit = new Visit(new ArrayList<>(), new AtomicLong(), new ArrayList<>());
            Page page = context.newPage();
            page.onRequest((Request request) -> visit.requests.add(request.url()));
            page.onConsoleMessage(message -> visit.complaints.add(message.text()));
            var network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            visit.bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return visit;
        }
    }
}
