package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.portal.layout.Texts;

/** A draft as patients would see it, drawn by the component that draws the published page. */
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
        page.add(new ConditionArticle(details, Texts.english()));
        openLinksElsewhere(page);
        setVisible(true);
        scrollIntoView();
    }

    /** A link followed here would leave the draft behind; one within the page would lead to another address. */
    private static void openLinksElsewhere(Component part) {
        if (part instanceof Anchor link) {
            if (link.getHref().startsWith("#")) {
                link.removeHref();
            } else {
                link.setTarget(AnchorTarget.BLANK);
            }
        }
        part.getChildren().forEach(PagePreview::openLinksElsewhere);
    }
}
