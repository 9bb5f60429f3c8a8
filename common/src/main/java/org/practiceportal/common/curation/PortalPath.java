package org.practiceportal.common.curation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practiceportal.common.directory.Slug;

/**
 * The address of a page for patients within the portal, such as {@code /offices} or {@code /conditions/sciatica}: never of
 * another site, of staff's pages, or of the search itself, which would lead in circles.
 */
public record PortalPath(@JsonValue String value) {

    /** The most characters a path has: the longest slug, what stands before it, and a few parameters. */
    public static final int MAX_LENGTH = 400;

    /** Neither "//" nor a backslash, which browsers take for the beginning of another site's address. */
    private static final Pattern OWN = Pattern.compile(
            "/(?:\\w[\\w.~-]*+/?+)*+" + "(?:\\?(?:[\\w.~!$&'()*+,;=:@/-]|%\\p{XDigit}{2})*+)?+(?:#[\\w.~-]*+)?+");

    private static final Pattern CONDITION_PAGE = Pattern.compile("/conditions/([\\w-]+)/?(?:[?#].*)?");

    private static final Pattern NOT_FOR_PATIENTS =
            Pattern.compile("/(?:search|staff|login|logout)(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortalPath {
        if (!isOwn(value)) {
            throw new IllegalArgumentException(
                    "A path names a page of this portal for patients and begins with one slash, such as /offices");
        }
    }

    /** Returns the path in a text, or nothing where the text is none. */
    public static Optional<PortalPath> find(String text) {
        return isOwn(text) ? Optional.of(new PortalPath(text)) : Optional.empty();
    }

    /** Returns the page of a condition that it leads to, which may not be published; nothing where it leads elsewhere. */
    public Optional<Slug> conditionPage() {
        var page = CONDITION_PAGE.matcher(value);
        return page.matches() ? Slug.find(page.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isOwn(String text) {
        return text.length() <= MAX_LENGTH
                && OWN.matcher(text).matches()
                && !NOT_FOR_PATIENTS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
