package org.practiceportal.portal.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.practiceportal.portal.layout.SearchForm;
import org.practiceportal.portal.layout.Texts;
import org.springframework.stereotype.Component;

/** Sends every page in which Vaadin Flow runs with a content security policy of its own and out of search engines. */
@Component
class FlowPages implements VaadinServiceInitListener, IndexHtmlRequestListener {

    /** 128 bits, as the CSP specification asks for. */
    private static final int NONCE_BYTES = 16;

    /** Where a browser that runs no script can go on: the documents need none. */
    private static final String WITHOUT_SCRIPT = new Div(
                    new Paragraph(Texts.english().get("find.without-script")),
                    new SearchForm("", "without-script", Texts.english()),
                    new Paragraph(new Anchor("/conditions", Texts.english().get("frame.conditions"))),
                    new Paragraph(new Anchor("/offices", Texts.english().get("frame.offices"))))
            .getElement()
            .getOuterHTML();

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        String nonce = newNonce();
        Document page = response.getDocument();
        page.select("script").attr("nonce", nonce);
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.body().appendElement("noscript").html(WITHOUT_SCRIPT);
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        // Vaadin has written SAMEORIGIN by now; nobody frames this portal.
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    /** Flow's client evaluates what the server sends, hence 'unsafe-eval'; its components style themselves inline. */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    private String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
