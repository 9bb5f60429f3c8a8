package org.practiceportal.portal.canary;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.router.Route;
import org.practiceportal.content.canary.ContentCanaries;

/** What no class of portal-ui may do. */
public final class PortalCanaries {
    private PortalCanaries() {}

    public record ReachesIntoAService(ContentCanaries content) {}

    @Route("canary")
    public static class PublicView {}

    public static final class NoRouteView {}

    @CssImport("./canary.css")
    public static class NeedsNpm {}
}
