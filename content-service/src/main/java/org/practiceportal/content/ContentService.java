package org.practiceportal.content;

import java.time.Clock;
import org.practiceportal.common.process.StandardInput;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service that owns condition pages, directory, accounts and their history. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class ContentService {

    /** Starts the service with Spring's own arguments and environment. */
    public static void main(String[] arguments) {
        var context = SpringApplication.run(ContentService.class, arguments);
        if (context.getEnvironment().getProperty("portal.end-with-stdin", boolean.class, false)) {
            StandardInput.whenEnded(() -> System.exit(SpringApplication.exit(context)));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
