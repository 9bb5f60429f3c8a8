package org.practiceportal.portal.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;

/** The ways to what is newer and older than the page of a list that is shown; the address says which that is. */
class Stretches extends Nav {

    private static final String PAGE = "page";

    /**
     * Links the neighbours of a page.
     *
     * @param page counts from 0
     * @param more whether there is something older
     */
    Stretches(String address, int page, boolean more) {
        addClassName("staff-stretches");
        getElement().setAttribute("aria-label", getTranslation("staff.history.stretches"));
        if (page > 0) {
            add(new Anchor(address + "?" + PAGE + "=" + (page - 1), getTranslation("staff.history.newer")));
        }
        if (more) {
            add(new Anchor(address + "?" + PAGE + "=" + (page + 1), getTranslation("staff.history.older")));
        }
    }

    /** Returns the page that an address names, the first where it names none. */
    static int page(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PAGE)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
