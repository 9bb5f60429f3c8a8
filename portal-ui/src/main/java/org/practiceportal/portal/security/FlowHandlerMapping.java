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
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Hands Vaadin's servlet what is Vaadin's: the reading of views, its own calls, its scripts. Everything else stays with the
 * documents, so that an unknown address is a 404 and no page but a view begins a session.
 */
@Component
class FlowHandlerMapping extends AbstractHandlerMapping {

    private static final Set<String> OWN_CALLS =
            Arrays.stream(RequestType.values()).map(RequestType::getIdentifier).collect(Collectors.toSet());

    /** Where the build lays Vaadin's scripts. */
    private static final String FILES = "META-INF/VAADIN/webapp";

    /** What a view hands out, such as a download, lies in no file. */
    private static final String MADE_AS_ASKED_FOR = "/VAADIN/dynamic/";

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
        String call = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        boolean vaadins = call == null
                ? isOwnFile(path) || (isRead(request) && isView(path))
                : path.equals("/") && OWN_CALLS.contains(call);
        return vaadins ? vaadin : null;
    }

    /** A file that is not there would begin a session before it is not found. */
    private static boolean isOwnFile(String path) {
        return path.startsWith("/VAADIN/")
                && (path.startsWith(MADE_AS_ASKED_FOR) || new ClassPathResource(FILES + path).isReadable());
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private boolean isView(String path) {
        RouteRegistry views = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        NavigationRouteTarget target = views.getNavigationRouteTarget(path.substring(1));
        return target != null && target.getRouteTarget() != null;
    }
}
