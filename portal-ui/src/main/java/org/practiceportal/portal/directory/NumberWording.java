package org.practiceportal.portal.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.portal.layout.Texts;

/** What a caller should know of a number beside its digits, in plain words. */
record NumberWording(Texts texts) {

    /** Returns what is spoken there and when it is answered, as far as anybody has told us. */
    List<String> about(ContactPointDetails number) {
        return Stream.of(relay(number), language(number.language()), hours(number.hours()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the same, and whether it is answered now. */
    List<String> about(ContactPointDetails number, OfficeNow now) {
        return Stream.concat(about(number).stream(), now.hoursOf(number).map(hours -> hours.status(texts)).stream())
                .toList();
    }

    private Optional<String> relay(ContactPointDetails number) {
        return number.number().isRelay() ? Optional.of(texts.get("number.relay")) : Optional.empty();
    }

    /** Those who look for their language look for its own name. */
    private Optional<String> language(@Nullable Language language) {
        return Optional.ofNullable(language)
                .filter(spoken -> !spoken.tag().equals(texts.locale().getLanguage()))
                .map(spoken -> texts.get("number.language", spoken.name(texts.locale()), spoken.ownName()));
    }

    private Optional<String> hours(@Nullable DependentHours hours) {
        return Optional.ofNullable(hours)
                .map(known -> known.own() == null
                        ? texts.get("number.hours-of-office")
                        : texts.get("number.hours", new HoursWording(texts).week(known.own())));
    }
}
