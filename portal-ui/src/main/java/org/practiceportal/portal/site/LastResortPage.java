package org.practiceportal.portal.site;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.Texts;

/**
 * Says in the portal's words what Tomcat refuses before any document could, such as an address that holds no character.
 */
final class LastResortPage extends ErrorReportValve {

    private final String html;

    LastResortPage(Texts texts) {
        var main = new Main(
                new H1(texts.get("error.400.title")),
                new Paragraph(texts.get("error.400.text")),
                new Paragraph(new DocumentLink("/", texts.get("error.home"))));
        html = "<!doctype html>\n<html lang=\"" + texts.locale().getLanguage()
                + "\">\n<head><meta charset=\"utf-8\"><title>"
                + texts.get("error.400.title") + "</title></head>\n<body>"
                + main.getElement().getOuterHTML() + "</body>\n</html>\n";
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(html);
                response.finishResponse();
            }
        } catch (IOException e) {
            // The caller has gone: there is nobody to tell.
            response.setSuspended(true);
        }
    }
}
