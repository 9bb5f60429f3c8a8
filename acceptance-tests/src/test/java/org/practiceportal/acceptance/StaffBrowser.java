package org.practiceportal.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.practiceportal.acceptance.Chromium.Device;

/** A browser in which a member of staff has logged in. */
record StaffBrowser(String portal, BrowserContext context, Page page) implements AutoCloseable {
    static StaffBrowser logIn(RunningPortal portal, Device device) {
        return logIn(portal.url(), portal.login(), device);
    }

    static StaffBrowser logIn(String portal, RunningPortal.Login login, Device device) {
        var context = Chromium.browser().newContext(device.options());
        var browser = new StaffBrowser(portal, context, context.newPage());
        browser.page.navigate(portal + "/staff");
        browser.logIn(login);
        return browser;
    }

    /** Logs in where the portal asks for it. */
    void logIn(RunningPortal.Login login) {
        page.waitForURL("**/staff/login");
        page.locator("input[name=username]").fill(login.userName());
        page.locator("input[name=password]").fill(login.password());
        page.locator("input[name=password]").press("Enter");
        page.getByText("Log out").first().waitFor();
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
        type("Number", number);
    }

    void save() {
        press("Save");
    }

    /** Saves what patients act on, such as a number, which staff are asked about. */
    void saveEverywhere() {
        save();
        press("Change it everywhere");
    }

    /** Presses the button with exactly these words. */
    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    void awaitSaved() {
        page.getByText("Saved. Patients see it now.").waitFor();
    }

    Locator numberField() {
        return labelled("Number");
    }

    /** Returns the first field with exactly this label. */
    Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Types into a field and leaves it. */
    void type(String label, String text) {
        labelled(label).fill(text);
        labelled(label).press("Tab");
    }

    @Override
    public void close() {
        context.close();
    }
}
