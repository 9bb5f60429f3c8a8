package org.practiceportal.content.account;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this service finds its secrets.
 *
 * @param serviceTokenFile the token of the portal's own services
 * @param firstAccountFile the first staff account as {@code userName:password:Display Name}, read while there is none
 */
@ConfigurationProperties("portal")
record PortalSettings(Path serviceTokenFile, @Nullable Path firstAccountFile) {}
