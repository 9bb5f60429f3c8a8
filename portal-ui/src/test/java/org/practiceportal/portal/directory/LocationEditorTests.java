package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.security.StaffViews;

class LocationEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(LocationDetails.class);
    private static final String PUT = "PUT /locations/lakeside-main";

    @BeforeEach
    void openTheOffice() {
        CONTENT.on("GET /locations/lakeside-main", snapshot(SAVED));
        CONTENT.on("GET /locations/lakeside-main/uses", "[]");
        CONTENT.on(PUT, SAVED);
        navigate("staff/offices/lakeside-main", LocationEditorView.class);
    }

    @Test
    void showsEverySpanOfADay() {
        assertThat(time("Monday, opens at", 0)).isEqualTo(LocalTime.of(8, 0));
        assertThat(time("Monday, opens at", 1)).isEqualTo(LocalTime.of(13, 0));
        assertThat(time("Monday, closes at", 1)).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void aSpanThatClosesBeforeItOpensIsRefusedAtTheHours() {
        test(find(TimePicker.class).withAriaLabel("Friday, closes at").single()).setValue(LocalTime.of(7, 0));
        press("Save");

        assertThat(find(HoursField.class).single().getErrorMessage()).contains("close after it opens");
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void hoursThatAreNotKnownAreAbsentAndNotClosed() {
        test(find(Checkbox.class).withLabel("The hours are known").single()).click();
        press("Save");

        assertThat(CONTENT.requests(PUT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"hours\":null"));
    }

    @Test
    void halfAnAddressIsRefusedAtTheFieldThatLacks() {
        type("City", "");
        press("Save");

        assertThat(field("City").isInvalid()).isTrue();
        assertThat(CONTENT.requests(PUT)).isEmpty();
    }

    @Test
    void savesWhatIsShownUnchanged() {
        press("Save");

        assertThat(CONTENT.requests(PUT)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"2\"");
            assertThat(request.body()).contains("Suite 310", "-96.7726", "clock tower", "America/Chicago", "17:30");
        });
    }

    private LocalTime time(String name, int index) {
        return find(TimePicker.class).withAriaLabel(name).atIndex(index + 1).getValue();
    }
}
