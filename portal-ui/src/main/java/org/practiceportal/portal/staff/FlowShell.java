package org.practiceportal.portal.staff;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The looks of every page in which Flow runs: Aura, the colours of the documents, and what staff pages add. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("site.css")
@StyleSheet("staff.css")
public class FlowShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "favicon.svg", "any");
    }
}
