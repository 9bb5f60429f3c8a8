package org.practiceportal.portal.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.OfficeCard;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.security.StaffViews;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Search-service does not answer in these tests, so conditions are found by title. */
@WithAnonymousUser
class FindViewTests extends StaffViews {

    private static final String ZIP = "Your ZIP code";

    @MockitoSpyBean
    private PracticeDirectory directory;

    @BeforeEach
    void onePracticeWithOneOfficeAndOnePage() {
        CONTENT.on("GET /practice", snapshot(WireSamples.json(PracticeDetails.class)));
        CONTENT.on(
                "GET /locations",
                snapshot("{\"total\": 1, \"locations\": [%s]}".formatted(WireSamples.json(LocationDetails.class))));
        CONTENT.on(
                "GET /condition-pages",
                snapshot("[{\"slug\": \"hemifacial-spasm\", \"title\": \"Hemifacial spasm\", \"alsoKnownAs\": [],"
                        + " \"abbreviations\": [\"HFS\"], \"position\": 1}]"));
    }

    @Test
    void theAddressSaysWhatIsFound() {
        open("hfs");

        assertThat(field("What are you looking for?").getValue()).isEqualTo("hfs");
        assertThat(links()).contains("/conditions/hemifacial-spasm");
        assertThat(count()).isEqualTo("1 condition and no offices found");
    }

    @Test
    void typingRefinesAndTheAddressFollows() {
        navigate(FindView.class);
        type("What are you looking for?", "springfield");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("find?q=springfield");
        assertThat(find(OfficeCard.class).all()).hasSize(1);
        assertThat(count()).isEqualTo("No conditions and 1 office found");
    }

    @Test
    void wordsThatFindNothingLeadSomewhere() {
        open("zzz");

        assertThat(links()).contains("/conditions");
        assertThat(find(OfficeCard.class).all()).hasSize(1);
        assertThat(links()).anyMatch(link -> link.startsWith("tel:"));
    }

    @Test
    void everyLinkLeavesFlow() {
        open("hfs");

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().startsWith("/"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.isRouterIgnore()).isTrue());
    }

    @Test
    void withoutATableNobodyIsAskedForAZipCode() {
        navigate(FindView.class);

        assertThat(find(TextField.class).withLabel(ZIP).all()).isEmpty();
    }

    @Test
    void theNearestOfficeComesFirstWithItsDistanceAndTheAddressFollows() {
        aTableAndThreeOffices();
        open("office");
        type(ZIP, "75206");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("near=75206", "q=office");
        assertThat(cards())
                .satisfiesExactly(
                        card -> assertThat(card).contains("Plano office", "Distance: about 14 miles"),
                        card -> assertThat(card).contains("Waco office", "Distance: about 91 miles"),
                        card -> assertThat(card).contains("New office").doesNotContain("Distance"));
        assertThat(field("What are you looking for?").getValue()).isEqualTo("office");
    }

    @Test
    void whatIsNoZipCodeOrUnknownIsSaidBesideTheFieldAndTheUsualOrderStays() {
        aTableAndThreeOffices();
        navigate(FindView.class);
        type(ZIP, "7520");

        assertThat(field(ZIP).isInvalid()).isTrue();
        assertThat(field(ZIP).getErrorMessage()).contains("five digits");
        assertThat(field(ZIP).getValue()).isEqualTo("7520");
        assertThat(cards().getFirst()).contains("Waco office").doesNotContain("Distance");

        type(ZIP, "99950");

        assertThat(field(ZIP).getErrorMessage()).contains("We do not know where ZIP code 99950 is");

        type(ZIP, "");

        assertThat(field(ZIP).isInvalid()).isFalse();
    }

    private static void aTableAndThreeOffices() {
        CONTENT.on("GET /zip-positions", snapshot("{\"zipCodes\": 1}"));
        CONTENT.on("GET /zip-positions/75206", "{\"latitude\": 32.831834, \"longitude\": -96.769958}");
        CONTENT.on(
                "GET /locations",
                snapshot("{\"total\": 3, \"locations\": [%s, %s, %s]}"
                        .formatted(
                                office("waco", "Waco office", "{\"latitude\": 31.5493, \"longitude\": -97.1467}"),
                                office("new", "New office", "null"),
                                office("plano", "Plano office", "{\"latitude\": 33.0198, \"longitude\": -96.6989}"))));
    }

    private static String office(String slug, String name, String position) {
        return """
                {"slug": "%s", "name": "%s", "rank": 0, "address": null, "directions": null, "geoPosition": %s,
                 "timeZone": "America/Chicago", "hours": null, "specialDays": [], "status": null, "contactPoints": [],
                 "version": 0}
                """.formatted(slug, name, position);
    }

    private List<String> cards() {
        return find(OfficeCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aNumberThatMayBeOldIsShownWithItsTime() {
        navigate(FindView.class);
        var desk = new FrontDesk(WireSamples.read(PracticeDetails.class), List.of(), 0);
        doReturn(Optional.of(new Seen<>(desk, Instant.parse("2026-11-02T15:00:00Z"))))
                .when(directory)
                .findFrontDesk();
        type("What are you looking for?", "springfield");

        assertThat(find(Div.class).withClassName("as-of").all())
                .singleElement()
                .satisfies(note -> assertThat(note.getElement().getTextRecursively())
                        .startsWith("Shown as of November 2, 2026")
                        .contains("may be out of date"));
    }

    @Test
    void everyQuestionShowsThePracticesNumberAnew() {
        open("hfs");
        int before = CONTENT.requests("GET /practice").size();
        type("What are you looking for?", "hfs x");

        assertThat(CONTENT.requests("GET /practice")).hasSizeGreaterThan(before);
    }

    private static void open(String question) {
        UI.getCurrent().navigate(FindView.class, QueryParameters.of("q", question));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String count() {
        return find(Div.class).withClassName("find-count").all().stream()
                .map(Component::getElement)
                .map(element -> element.getText())
                .findFirst()
                .orElse("");
    }
}
