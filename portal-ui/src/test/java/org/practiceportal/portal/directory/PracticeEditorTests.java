package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.security.StaffViews;

class PracticeEditorTests extends StaffViews {

    @Test
    void leadsToItsHistory() {
        CONTENT.on("GET /contact-points", snapshot("[]"));
        CONTENT.on("GET /practice", snapshot(WireSamples.json(PracticeDetails.class)));
        navigate("staff/practice", PracticeEditorView.class);

        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/practice/practice");
    }
}
