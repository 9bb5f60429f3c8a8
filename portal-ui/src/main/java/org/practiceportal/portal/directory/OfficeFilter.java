package org.practiceportal.portal.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PostalAddress;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which offices a patient looks for.
 *
 * @param words every one of them must begin a word of the office's name or address, of a service there or of a language
 *     spoken at one of its numbers; none finds every office
 * @param openNow whether only offices are wanted that are known to be open
 */
public record OfficeFilter(String words, boolean openNow) {

    /** Every office. */
    public static final OfficeFilter ANY = new OfficeFilter("", false);

    boolean asksAnything() {
        return !equals(ANY);
    }

    /**
     * Returns the address of a page of the list of what is wanted.
     *
     * @param page counts from 1
     * @param zip the ZIP code to begin near; empty for the usual order
     */
    public String path(int page, String zip) {
        var asked = UriComponentsBuilder.fromPath("/offices");
        if (!words.isEmpty()) {
            asked.queryParam("q", UriUtils.encode(words, StandardCharsets.UTF_8));
        }
        if (!zip.isEmpty()) {
            asked.queryParam("near", zip);
        }
        if (openNow) {
            asked.queryParam("open", "yes");
        }
        if (page > 1) {
            asked.queryParam("page", page);
        }
        return asked.build(true).toUriString();
    }

    /** Returns those of some offices that are wanted at a moment, in the same order. */
    List<LocationDetails> among(List<LocationDetails> offices, Instant moment) {
        var wanted = split(words).toList();
        return offices.stream()
                .filter(office -> !openNow || HoursToday.of(office, moment).open())
                .filter(office -> matches(office, wanted))
                .toList();
    }

    private static boolean matches(LocationDetails office, List<String> wanted) {
        var own = Stream.of(Stream.of(office.name()), address(office.address()), services(office), languages(office))
                .flatMap(texts -> texts)
                .flatMap(OfficeFilter::split)
                .toList();
        return wanted.stream().allMatch(word -> own.stream().anyMatch(there -> there.startsWith(word)));
    }

    private static Stream<String> address(@Nullable PostalAddress address) {
        return address == null
                ? Stream.empty()
                : Stream.of(address.line(), address.city(), address.state(), address.postalCode());
    }

    private static Stream<String> services(LocationDetails office) {
        return office.services().stream().map(HealthcareService::name);
    }

    /** As those call it who speak it, and as the pages do. */
    private static Stream<String> languages(LocationDetails office) {
        return office.contactPoints().stream()
                .flatMap(number -> Stream.ofNullable(number.language()))
                .flatMap(language -> Stream.of(language.ownName(), language.name(Locale.US)));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
