package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/** A patient types what they have heard and finds the page. */
class SearchIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final Pattern RESULT = Pattern.compile("href=\"(/conditions/[a-z0-9-]+)\"");
    private static final String HEMIFACIAL_SPASM = "/conditions/hemifacial-spasm";

    @ParameterizedTest
    @ValueSource(strings = {"hemifacial spasm", "Hemifacial spasms", "hemifasial spasm", "HFS"})
    void theRightPageComesFirstWithoutJavaScript(String query) {
        var results = Http.get(PORTAL.url() + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));

        assertThat(results.status()).isEqualTo(200);
        assertThat(results.body()).doesNotContain(RunningPortal.LIMITED_SEARCH);
        assertThat(results.header("Set-Cookie")).isEmpty();
        assertThat(results.all(RESULT)).first().isEqualTo(HEMIFACIAL_SPASM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemifacial spasm", "Hemifacial spasms", "hemifasial spasm", "HFS"})
    void theRightPageComesFirstInABrowser(String query) {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url());
            page.locator("input[name=q]").first().fill(query);
            page.locator("input[name=q]").first().press("Enter");
            page.waitForURL("**/search?q=*");

            assertThat(firstResult(page)).isEqualTo(HEMIFACIAL_SPASM);
            assertThat(page.content()).doesNotContain(RunningPortal.LIMITED_SEARCH);
        }
    }

    @Test
    void theWholeJourneyNeedsNoJavaScript() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(PORTAL.url());
            page.locator("input[name=q]").first().fill("twitching face");
            page.locator("input[name=q]").first().press("Enter");
            page.locator("main a[href='" + HEMIFACIAL_SPASM + "']").first().click();

            assertThat(page.url()).endsWith(HEMIFACIAL_SPASM);
            assertThat(page.locator("h1").textContent()).contains("Hemifacial spasm");
            assertThat(page.locator("main a[href='tel:+12148232052']").count()).isPositive();
        }
    }

    @Test
    void theWholeJourneyNeedsNoMouse() {
        try (var context = Chromium.browser().newContext(Device.DESK.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url());
            tabTo(page, "input[name=q]");
            page.keyboard().type("hemifac");
            page.getByRole(AriaRole.OPTION).first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**" + HEMIFACIAL_SPASM);

            tabTo(page, "a[href^='tel:']");
        }
    }

    @Test
    void whatIsTypedInFindIsFoundWithoutPressingEnterAndTheAddressKeepsIt() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/find");
            var field = page.getByLabel("What are you looking for?");
            field.waitFor();
            field.pressSequentially("hemifasial spasm");
            page.waitForURL("**/find?q=hemifasial*");
            page.locator("main a[href='" + HEMIFACIAL_SPASM + "']").first().waitFor();

            assertThat(page.content()).doesNotContain(RunningPortal.LIMITED_SEARCH);
            page.reload();
            page.locator("main a[href='" + HEMIFACIAL_SPASM + "']").first().waitFor();
            assertThat(field.inputValue()).isEqualTo("hemifasial spasm");
            page.locator("main a[href='" + HEMIFACIAL_SPASM + "']").first().click();
            page.waitForURL("**" + HEMIFACIAL_SPASM);
        }
    }

    @Test
    void theBackButtonReturnsToTheResults() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/search?q=back+pain");
            var before = page.locator("main").textContent();
            page.locator("main a[href^='/conditions/']").first().click();
            page.waitForURL("**/conditions/*");

            page.goBack();

            assertThat(page.url()).endsWith("/search?q=back+pain");
            assertThat(page.locator("main").textContent()).isEqualTo(before);
            assertThat(page.locator("input[name=q]").first().inputValue()).isEqualTo("back pain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "office hours", "parking", "address dallas", "75206"})
    void aQuestionToThePracticeIsAnsweredFromTheDirectoryAboveTheResults(String query) {
        var answer = liveAnswer(query);

        assertThat(answer).contains("tel:+1214").contains("/offices/");
    }

    @Test
    void whoAsksWhoTreatsSomethingLearnsWhomToCall() {
        assertThat(liveAnswer("who treats hemifacial spasm?")).contains("tel:+12148232052");
    }

    @Test
    void theNameOfAnOfficeIsNoMisspelledWord() {
        var offices = PORTAL.services().content(LocationsApi.class);
        var address = PORTAL.url() + "/search?q=hemifasial+spasm";
        assertThat(Http.get(address).body()).contains("Did you mean");
        var office = offices.addLocation(new LocationDraft(
                new Slug("misspelled-journey"),
                "Hemifasial House",
                95,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                null));
        try {
            assertThat(Http.get(address).body()).doesNotContain("Did you mean");
        } finally {
            offices.removeLocation(office.slug(), new Version(office.version()));
        }
    }

    @Test
    void aSavedNumberIsInTheLiveAnswerAtOnce() {
        var main = MainNumber.of(PORTAL.services());
        try {
            assertThat(liveAnswer("phone")).contains("tel:+12148232052");

            main.save(PhoneNumber.parse("214-823-2053", "US"));

            assertThat(liveAnswer("phone")).contains("tel:+12148232053").doesNotContain("tel:+12148232052");
        } finally {
            main.restore();
        }
    }

    @Test
    void aResultLeadsToTheSectionThatAnswers() {
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/search?q=surgery+for+hemifacial+spasm");
            var section = page.locator(".results .section a").first();
            var heading = section.textContent();
            section.click();
            page.waitForURL("**/conditions/*#*");

            assertThat(page.locator(":target h2").textContent()).isEqualTo(heading);
        }
    }

    @Test
    void aResultSaysByWhichRuleItWasFound() {
        var results = Http.get(PORTAL.url() + "/search?q=pinched+nerve+in+the+neck");

        assertThat(results.body()).contains("Shown because “");
    }

    @Test
    void wordsInQuotationMarksThatStandNowhereAreOfferedWithoutThem() {
        var results = Http.get(PORTAL.url() + "/search?q=%22spasm+hemifacial%22");

        assertThat(results.all(RESULT)).isEmpty();
        assertThat(results.body()).contains("/search?q=spasm+hemifacial\"");
    }

    /** Returns the card that stands between the search field and the results. */
    private static String liveAnswer(String query) {
        var results = Http.get(PORTAL.url() + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .body();
        int from = results.indexOf("class=\"answer-card\"");
        int to = results.indexOf("class=\"results\"");
        assertThat(from).as("a card for %s", query).isPositive();
        return results.substring(from, to > from ? to : results.indexOf("<aside"));
    }

    @Test
    void wordsThatMatchNothingGetAnAnswerAndTheNumberToCall() {
        var results = Http.get(PORTAL.url() + "/search?q=zzzzqqqq");

        assertThat(results.status()).isEqualTo(200);
        assertThat(results.body()).contains("tel:+12148232052").contains("href=\"/conditions\"");
    }

    @Test
    void whatAPatientTypesIsTextEverywhere() {
        var results = Http.get(PORTAL.url() + "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(results.status()).isEqualTo(200);
        assertThat(results.body()).doesNotContain("<script>alert");
    }

    private static String firstResult(Page page) {
        return page.locator("main a[href^='/conditions/']").first().getAttribute("href");
    }

    /** Presses Tab until an element has the focus; 40 times is more than a page may ask of anyone. */
    private static void tabTo(Page page, String selector) {
        for (int press = 0; press < 40; press++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached with the Tab key");
    }
}
