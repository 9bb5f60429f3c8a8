package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;

/** Offers the directory's numbers and offices, so that page text names a record and never holds a copy of it. */
class RecordPicker extends Dialog {

    RecordPicker(List<ContactPointDetails> numbers, List<LocationDetails> offices, Consumer<String> chosen) {
        setHeaderTitle(getTranslation("staff.page.insert"));
        addClassName("staff-picker");
        add(new Paragraph(getTranslation("staff.page.insert.text")));
        var numberList = new Div();
        numbers.forEach(number -> numberList.add(
                choice(number.label() + " · " + number.number().display(), "{{phone:" + number.key() + "}}", chosen)));
        var officeList = new Div();
        offices.forEach(office -> officeList.add(choice(office.name(), "{{office:" + office.slug() + "}}", chosen)));
        add(
                new H3(getTranslation("staff.nav.numbers")),
                numberList,
                new H3(getTranslation("staff.nav.offices")),
                officeList);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()));
    }

    private Button choice(String text, String embed, Consumer<String> chosen) {
        var button = new Button(text, click -> {
            close();
            chosen.accept(embed);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
