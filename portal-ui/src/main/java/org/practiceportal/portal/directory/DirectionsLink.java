package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.portal.layout.Texts;

/**
 * Leads to a map with the way to an office. Nothing is asked of the map before somebody follows the link, and then it is
 * told the office and neither the patient nor the page they come from. A {@code geo:} address would do without any map in
 * particular, but browsers on a desk do not know it.
 */
final class DirectionsLink extends Anchor {

    private static final String MAP = "https://www.openstreetmap.org/directions?to=";

    private DirectionsLink(String place, LocationDetails office, Texts texts) {
        super(MAP + URLEncoder.encode(place, StandardCharsets.UTF_8), texts.get("office.map"));
        addClassName("map-link");
        getElement().setAttribute("rel", "noopener noreferrer external nofollow");
        var which = new Span(" " + texts.get("office.map.to", office.name()));
        which.addClassName("visually-hidden");
        add(which);
    }

    /** Draws a link to an office; nothing where neither its position nor its address is known. */
    static Optional<DirectionsLink> to(LocationDetails office, Texts texts) {
        return Stream.concat(
                        Stream.ofNullable(office.geoPosition()).map(DirectionsLink::degrees),
                        Stream.ofNullable(office.address()).map(DirectionsLink::inOneLine))
                .findFirst()
                .map(place -> new DirectionsLink(place, office, texts));
    }

    private static String degrees(GeoPosition position) {
        return Stream.of(position.latitude(), position.longitude())
                .map(degrees -> BigDecimal.valueOf(degrees).toPlainString())
                .collect(Collectors.joining(","));
    }

    /** Without the suite, which no map knows. */
    private static String inOneLine(PostalAddress address) {
        return String.join(
                ", ", address.line(), address.city(), address.state() + " " + address.postalCode(), address.country());
    }
}
