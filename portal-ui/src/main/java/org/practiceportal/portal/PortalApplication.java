package org.practiceportal.portal;

import org.practiceportal.common.process.StandardInput;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal: documents for patients, Flow views for everything in which a person works. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    /** Runs the service until it is told to stop. */
    public static void main(String[] arguments) {
        var context = SpringApplication.run(PortalApplication.class, arguments);
        if (context.getEnvironment().getProperty("portal.end-with-stdin", Boolean.class, false)) {
            StandardInput.whenEnded(() -> System.exit(SpringApplication.exit(context)));
        }
    }
}
