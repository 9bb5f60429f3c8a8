package org.practiceportal.search;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock by whose date rules begin and end. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${portal.time-zone}") ZoneId practiceZone) {
        return Clock.system(practiceZone);
    }
}
