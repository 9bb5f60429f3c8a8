package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of an address: all of them, or none where it is not known. */
class AddressFields extends Div {

    private static final String USUAL_COUNTRY = "US";

    private final FormFields fields;
    private final TextField line;
    private final TextField suite;
    private final TextField city;
    private final TextField state;
    private final TextField postalCode;
    private final TextField country;

    AddressFields(FormFields fields) {
        this.fields = fields;
        line = field("line");
        suite = field("suite");
        city = field("city");
        state = field("state");
        postalCode = field("postalCode");
        country = field("country");
        country.setValue(USUAL_COUNTRY);
        addClassNames("staff-form", "staff-wide");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("staff.office.address"));
        add(line, suite, city, state, postalCode, country);
    }

    void show(@Nullable PostalAddress address) {
        line.setValue(address == null ? "" : address.line());
        suite.setValue(address == null ? "" : Objects.requireNonNullElse(address.suite(), ""));
        city.setValue(address == null ? "" : address.city());
        state.setValue(address == null ? "" : address.state());
        postalCode.setValue(address == null ? "" : address.postalCode());
        country.setValue(address == null ? USUAL_COUNTRY : address.country());
    }

    /** Returns whether the address is whole or absent; where it is neither, the fields that lack say so. */
    boolean check() {
        if (absent()) {
            return true;
        }
        boolean whole = true;
        for (TextField field : List.of(line, city, state, postalCode, country)) {
            boolean missing = field.getValue().isBlank();
            field.setErrorMessage(getTranslation("staff.office.address.missing"));
            field.setInvalid(missing);
            whole &= !missing;
        }
        return whole;
    }

    /** Returns the address typed; none where there is none. */
    @Nullable
    PostalAddress read() {
        return absent()
                ? null
                : new PostalAddress(
                        line.getValue().strip(),
                        NamedField.textOrNull(suite),
                        city.getValue().strip(),
                        state.getValue().strip(),
                        postalCode.getValue().strip(),
                        country.getValue().strip());
    }

    Map<String, String> describe(@Nullable PostalAddress address) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(line.getLabel(), address == null ? "" : address.line());
        texts.put(suite.getLabel(), address == null ? "" : Objects.requireNonNullElse(address.suite(), ""));
        texts.put(city.getLabel(), address == null ? "" : address.city());
        texts.put(state.getLabel(), address == null ? "" : address.state());
        texts.put(postalCode.getLabel(), address == null ? "" : address.postalCode());
        texts.put(country.getLabel(), address == null ? "" : address.country());
        return texts;
    }

    /** The country alone is no address: it is there from the start. */
    private boolean absent() {
        return List.of(line, suite, city, state, postalCode).stream()
                .allMatch(field -> field.getValue().isBlank());
    }

    private TextField field(String name) {
        return fields.add("address." + name, NamedField.text("staff.office.address." + name));
    }
}
