package org.practiceportal.portal.security;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.portal.PortalApplication;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.staff.StaffMessage;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Views of the real application without a browser, in front of a content-service that answers as the test says. */
@SpringBootTest(classes = PortalApplication.class)
@WithMockUser(roles = "STAFF")
public abstract class StaffViews extends SpringBrowserlessTest {

    /** One for all views, so that their tests share one application. */
    protected static final ContentServiceStandIn CONTENT = new ContentServiceStandIn();

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
        // The stand-in answers for search-service too, where staff ask that one.
        properties.add("spring.http.serviceclient.preview.base-url", CONTENT::url);
    }

    @BeforeEach
    void forgetAnswers() {
        CONTENT.reset();
        CONTENT.on("GET /verifications", snapshot("[]"));
        CONTENT.on("GET /detail-reports", "[]");
        CONTENT.on("GET /planned-changes", "[]");
        CONTENT.on("GET /contact-points/lakeside-main-nurse-line/reach", reach(0));
        CONTENT.on("GET /locations/lakeside-main/reach", reach(0));
    }

    /** One by one: the classes on which the rules of the shape must fail are routes too, and no components. */
    @Override
    protected final Set<String> scanPackages() {
        return Set.of(
                "org.practiceportal.portal.change",
                "org.practiceportal.portal.condition",
                "org.practiceportal.portal.curation",
                "org.practiceportal.portal.directory",
                "org.practiceportal.portal.find",
                "org.practiceportal.portal.insight",
                "org.practiceportal.portal.practitioner",
                "org.practiceportal.portal.report",
                "org.practiceportal.portal.security",
                "org.practiceportal.portal.staff",
                "org.practiceportal.portal.vocabulary");
    }

    /** Wraps a value as content-service does. */
    protected static String snapshot(String value) {
        return "{\"epoch\": \"6f1c9a4e-3a53-4f0e-9a55-0d8f7c0f4b11\", \"position\": 1, \"value\": %s}".formatted(value);
    }

    /** Returns that a record is shown on so many condition pages and nowhere else. */
    protected static String reach(int pages) {
        return "{\"conditionPages\": %d, \"officePages\": 0, \"contactCards\": 0, \"reportForms\": 0, \"practitionerPages\": 0, \"others\": 0}"
                .formatted(pages);
    }

    /** Types into a field as a person does. */
    protected final void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    /** Returns a text field by what stands beside it. */
    protected final TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    /** Presses the button with a text. */
    protected final void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Returns the messages that are shown. */
    protected final String messages() {
        return find(StaffMessage.class).all().stream()
                .flatMap(Component::getChildren)
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
