package org.practiceportal.portal.site;

import org.practiceportal.portal.layout.PageFrame;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server itself speaks to patients. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    /** Added last, so that it is the innermost valve: what it has reported, Tomcat's own does not report again. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastResort(PageFrame frame) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastResortPage(frame.texts())));
    }
}
