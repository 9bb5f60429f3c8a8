package org.practiceportal.portal.security;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Hands Vaadin's servlet what is Vaadin's: addresses of views, its own calls, its scripts. Everything else stays with the
 * documents, so that an unknown address is a 404 and no page but a view begins a session.
 */
@Component
class FlowHandlerMapping extends AbstractHandlerMapping {

    private static final Set<String> OWN_CALLS =
            Arrays.stream(RequestType.values()).map(RequestType::getIdentifier).collect(Collectors.toSet());

    private final Controller vaadin;
    private final ServletContext context;

    FlowHandlerMapping(@Qualifier("vaadinForwardingController") Controller vaadin, ServletContext context) {
        this.vaadin = vaadin;
        this.context = context;
        // Before the documents' controllers (order 0): Vaadin's own calls go to "/", where the home page is.
        setOrder(-1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return isOwnCall(path, request) || path.startsWith("/VAADIN/") || isView(path) ? vaadin : null;
    }

    private static boolean isOwnCall(String path, HttpServletRequest request) {
        String call = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        return path.equals("/") && call != null && OWN_CALLS.contains(call);
    }

    private boolean isView(String path) {
        RouteRegistry views = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        NavigationRouteTarget target = views.getNavigationRouteTarget(path.substring(1));
        return target != null && target.getRouteTarget() != null;
    }
}
