package org.practiceportal.portal.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself to browsers and search engines.
 *
 * @param title what it is, without the name of the practice
 * @param description one or two sentences; may be empty
 * @param canonicalPath its one address within the portal; none keeps it out of search engines
 * @param structuredData schema.org values that say what the page says
 */
public record PageHead(
        String title, String description, @Nullable String canonicalPath, List<Map<String, Object>> structuredData) {

    /** Returns the head of a page that search engines shall leave alone. */
    public static PageHead unlisted(String title) {
        return new PageHead(title, "", null, List.of());
    }
}
