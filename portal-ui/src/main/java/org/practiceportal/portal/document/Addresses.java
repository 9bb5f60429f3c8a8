package org.practiceportal.portal.document;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.practiceportal.common.directory.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The rule for slugs in addresses: lower case is the one address, another case leads there, anything else is nothing. */
public final class Addresses {

    private Addresses() {}

    /**
     * Answers for a slug.
     *
     * @param folder the path before the slug, such as {@code /offices/}
     * @throws NoSuchAddress if the text is no slug in any case
     */
    public static ResponseEntity<byte[]> answer(
            String folder, String typed, Function<Slug, ResponseEntity<byte[]>> document) {
        var slug = Slug.find(typed);
        if (slug.isPresent()) {
            return document.apply(slug.get());
        }
        return lowerCase(typed)
                .map(right -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(folder + right))
                        .<byte[]>build())
                .orElseThrow(NoSuchAddress::new);
    }

    private static Optional<Slug> lowerCase(String typed) {
        return Slug.find(typed.toLowerCase(Locale.ROOT));
    }
}
