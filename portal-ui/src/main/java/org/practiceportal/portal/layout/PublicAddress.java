package org.practiceportal.portal.layout;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where patients reach the portal: the only source of absolute links, whatever a request says about its host.
 *
 * @param publicUrl an absolute address, such as {@code https://example.org}
 */
@ConfigurationProperties("portal")
public record PublicAddress(URI publicUrl) {

    public PublicAddress {
        if (publicUrl.getScheme() == null || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("portal.public-url is an absolute address, such as https://example.org");
        }
    }

    /** Returns whether patients reach the portal over https. */
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Returns whether a browser that names this origin has the page from here, such as {@code https://example.org}. */
    public boolean isOrigin(String origin) {
        return origin.equalsIgnoreCase(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
    }

    /** Returns the absolute address of a path of this portal. */
    public String of(String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
