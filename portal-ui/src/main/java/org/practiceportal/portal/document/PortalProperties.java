package org.practiceportal.portal.document;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for this process.
 *
 * @param nodeName names this process among several; random where it is not set
 * @param lastKnownFile where the practice's cards survive a restart
 */
@ConfigurationProperties("portal")
record PortalProperties(@DefaultValue("") String nodeName, Path lastKnownFile) {

    PortalProperties {
        nodeName = nodeName.isBlank() ? "portal-" + UUID.randomUUID() : nodeName;
    }
}
