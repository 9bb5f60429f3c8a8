package org.practiceportal.search;

import org.practiceportal.common.process.StandardInput;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that finds condition pages. */
@SpringBootApplication
public class SearchService {

    /** Runs the service until it is told to stop. */
    public static void main(String[] arguments) {
        var context = SpringApplication.run(SearchService.class, arguments);
        if (context.getEnvironment().getProperty("portal.end-with-stdin", Boolean.class, false)) {
            StandardInput.whenEnded(() -> System.exit(SpringApplication.exit(context)));
        }
    }
}
