package org.practiceportal.portal.directory;

import java.util.List;
import java.util.Optional;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.directory.ZipSearch.Outcome;
import org.practiceportal.portal.layout.Texts;

/** What patients read about a ZIP code and how far an office is from it. */
public record ZipWording(Texts texts) {

    /** Returns what is wrong with what was typed, to stand beside the field; nothing where nothing is. */
    public Optional<String> problem(ZipSearch search) {
        return switch (search.outcome()) {
            case Outcome.NoTable _, Outcome.NotAsked _, Outcome.Found _ -> Optional.empty();
            case Outcome.NotAZipCode _ -> Optional.of(texts.get("offices.near.invalid"));
            case Outcome.Unknown(var zip) -> Optional.of(texts.get("offices.near.unknown", zip.value()));
            case Outcome.Unavailable _ -> Optional.of(texts.get("offices.near.unavailable"));
        };
    }

    /** Returns what the order of some offices is, by the nearest of them; nothing where it is the usual one. */
    public Optional<String> order(ZipSearch search, List<LocationDetails> offices) {
        if (!(search.outcome() instanceof Outcome.Found found) || offices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                offices.getFirst().geoPosition() == null
                        ? texts.get("offices.near.unsorted")
                        : texts.get("offices.near.sorted", found.zip().value()));
    }

    /**
     * Returns about how far an office is, in whole miles rounded half up, for a ZIP code's middle may be a mile from the
     * patient's door; nothing where one of the places is not known.
     */
    public Optional<String> distance(ZipSearch search, LocationDetails office) {
        GeoPosition there = office.geoPosition();
        if (!(search.outcome() instanceof Outcome.Found found) || there == null) {
            return Optional.empty();
        }
        double miles = found.position().milesTo(there);
        return Optional.of(texts.get("office.distance", miles < 1 ? 0 : Math.round(miles)));
    }
}
