package org.practiceportal.acceptance;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practiceportal.acceptance.Chromium.Device;

/**
 * Everything that somebody without an account can open by following links from the start page and the sitemap on.
 *
 * @param bodies what each address answers; what Flow draws, as a browser shows it
 */
record PublicDocuments(Map<String, String> bodies) {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
    private static final Pattern LISTED = Pattern.compile("<loc>[^<]*?//[^/<]+(/[^<]*)</loc>");

    /** The only page for patients that is drawn in the browser. */
    private static final String FIND = "/find";

    static PublicDocuments read(RunningPortal portal) {
        var read = new TreeMap<String, String>();
        var ahead = new ArrayDeque<>(List.of("/", "/sitemap.xml", "/robots.txt"));
        while (!ahead.isEmpty()) {
            var address = ahead.removeFirst();
            if (read.containsKey(address) || address.startsWith("/VAADIN")) {
                continue;
            }
            var body = address.equals(FIND) ? drawn(portal) : answered(portal.url() + address);
            read.put(address, body);
            if (!address.equals(FIND)) {
                List.of(LINK, LISTED)
                        .forEach(links -> links.matcher(body)
                                .results()
                                .map(match -> match.group(1).replace("&amp;", "&"))
                                .forEach(ahead::add));
            }
        }
        return new PublicDocuments(read);
    }

    /** Returns the addresses that hold a number of ten digits however it is written; an address ends at its question mark. */
    Set<String> showing(String number) {
        var written = Pattern.compile("(?<!\\d)(?:\\+?1\\W?)?\\(?%s\\W{0,2}%s\\W?%s(?!\\d)"
                .formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6)));
        return bodies.entrySet().stream()
                .filter(document -> written.matcher(document.getValue()).find())
                .map(document -> document.getKey().replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
    }

    private static String answered(String url) {
        // A line of a vCard that is too long goes on in the next one, which begins with a space.
        return Http.get(url).body().replace("\r\n ", "");
    }

    private static String drawn(RunningPortal portal) {
        try (var context = Chromium.browser().newContext(Device.DESK.options())) {
            Page page = context.newPage();
            page.navigate(portal.url() + FIND);
            page.locator("main .call-card").waitFor();
            return page.content();
        }
    }
}
