package org.practiceportal.portal.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.practiceportal.common.digest.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The addresses of the files that documents load, each with a part that changes with its content, so that a browser may
 * keep it for ever.
 */
@Component
public class SiteAssets {

    private final String styleSheet = versioned("site.css");
    private final String completions = versioned("completions.js");
    private final String openedResults = versioned("opened-results.js");
    private final String icon = versioned("favicon.svg");

    String styleSheet() {
        return styleSheet;
    }

    String completions() {
        return completions;
    }

    /** Returns the script of a page of results. */
    public String openedResults() {
        return openedResults;
    }

    String icon() {
        return icon;
    }

    /** Returns whether an address asked for is that of a file as it stands, and not of one before or after it. */
    public boolean isCurrent(String file, String version) {
        var address = "/" + file + "?v=" + version;
        return List.of(styleSheet, completions, openedResults, icon).contains(address);
    }

    private static String versioned(String file) {
        try {
            var content = new ClassPathResource("META-INF/resources/" + file).getContentAsByteArray();
            var hash = Sha256.of(content);
            return "/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar lacks " + file, e);
        }
    }
}
