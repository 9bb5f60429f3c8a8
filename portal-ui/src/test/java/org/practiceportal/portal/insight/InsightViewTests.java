package org.practiceportal.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.insight.SearchInsight;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class InsightViewTests extends StaffViews {

    private static final String NOTHING =
            "{\"top\": [], \"nothingFound\": [], \"rarelyOpened\": [], \"letters\": 0, \"others\": 0}";

    @Test
    void showsWhatIsSearchedForAndLeadsToARuleAndToTheSearch() {
        CONTENT.on("GET /search-insight", WireSamples.json(SearchInsight.class));
        navigate("staff/insight", InsightView.class);

        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsExactly("brain worm", "tingling hands", "pinched nerve", "brain worm", "tingling hands");
        assertThat(texts())
                .contains(
                        "40 searches. 40 found nothing, none led to a page.",
                        "7 searches. All found something, 3 led to a page.",
                        "12 texts were longer than 100 characters. They are counted and not kept.");
        assertThat(find(Anchor.class).withText("Add a rule for these words").all())
                .extracting(Anchor::getHref)
                .contains("staff/vocabulary/new?phrase=pinched+nerve");
        assertThat(find(Anchor.class).withText("Try the search").all())
                .extracting(Anchor::getHref)
                .contains("/search?q=pinched+nerve");
    }

    @Test
    void aRuleIsForTheWordsThatAPatientTyped() {
        CONTENT.on("GET /search-insight", NOTHING.replace("\"top\": []", """
                "top": [{"query": "[name] and tingling [number] & more", "searches": 5, "empty": 0, "opened": 0}]"""));
        navigate("staff/insight", InsightView.class);

        assertThat(find(Anchor.class)
                        .withText("Add a rule for these words")
                        .single()
                        .getHref())
                .isEqualTo("staff/vocabulary/new?phrase=and+tingling+%26+more");
    }

    @Test
    void saysWhyThereIsNothing() {
        CONTENT.on("GET /search-insight", NOTHING);
        navigate("staff/insight", InsightView.class);

        assertThat(texts())
                .contains(
                        "Searches appear here once five people have typed the same.",
                        "Nothing that five people have typed found no page.",
                        "Nothing that twenty people have typed is rarely opened.");
    }

    @Test
    void thePeriodStandsInTheAddressAndAnotherOneIsTheUsual() {
        CONTENT.on("GET /search-insight", NOTHING);
        open("7");
        open("2");
        open("90");

        assertThat(CONTENT.requests("GET /search-insight"))
                .extracting(request -> request.query())
                .containsExactly("days=7", "days=30", "days=90");
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current"))
                        .map(Anchor::getHref))
                .containsExactly("staff/insight?days=90");
    }

    @Test
    void saysThatItCannotBeRead() {
        CONTENT.on("GET /search-insight", request -> new Answer(503, "{}"));
        navigate("staff/insight", InsightView.class);

        assertThat(messages()).isNotEmpty();
    }

    private static void open(String days) {
        UI.getCurrent().navigate("staff/insight", QueryParameters.of("days", days));
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
