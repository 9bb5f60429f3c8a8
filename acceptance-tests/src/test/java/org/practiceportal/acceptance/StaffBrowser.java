package org.practiceportal.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.practiceportal.acceptance.Chromium.Device;

/** A browser in which a member of staff has logged in. */
record StaffBrowser(String portal, BrowserContext context, Page page) implements AutoCloseable {
    static StaffBrowser logIn(RunningPortal portal, Device device) {
        var context = Chromium.browser().newContext(device.options());
        var page = context.newPage();
        page.navigate(portal.url() + "/staff");
        page.waitForURL("**/staff/login");
        page.locator("input[name=username]").fill(portal.login().userName());
        page.locator("input[name=password]").fill(portal.login().password());
        page.locator("input[name=password]").press("Enter");
        page.getByText("Log out").first().waitFor();
        return new StaffBrowser(portal.url(), context, page);
    }

    void open(String path) {
        page.navigate(portal + path);
        page.locator("h1").first().waitFor();
        // Flow draws once more when the server has answered what the first drawing asked.
        page.waitForFunction(
                "() => !window.Vaadin?.Flow?.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    void openMainNumber() {
        open("/staff/phone-numbers/main");
        numberField().waitFor();
    }

    void typeNumber(String number) {
        numberField().fill(number);
        numberField().press("Tab");
    }

    void save() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    void awaitSaved() {
        page.getByText("Saved. Patients see it now.").waitFor();
    }

    Locator numberField() {
        return page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
