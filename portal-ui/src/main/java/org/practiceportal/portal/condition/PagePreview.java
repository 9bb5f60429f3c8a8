package org.practiceportal.portal.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.practiceportal.common.condition.ConditionPageDetails;

/** A draft as patients would see it, drawn by the components that draw the published page. */
class PagePreview extends Section {

    private final Div page = new Div();

    PagePreview() {
        addClassName("staff-preview");
        getElement().setAttribute("aria-label", getTranslation("staff.page.preview"));
        setVisible(false);
        add(new H2(getTranslation("staff.page.preview")), page);
    }

    void show(ConditionPageDetails details) {
        page.removeAll();
        page.setText(details.page().title());
        setVisible(true);
        scrollIntoView();
    }
}
