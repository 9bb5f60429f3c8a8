package org.practiceportal.content.directory;

import static java.util.Objects.requireNonNull;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.OpeningHoursSyntax;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/** The numbers as a table. */
final class ContactPointTable extends DirectoryTable<ContactPointDraft, ContactPointDetails> {

    private static final String KINDS =
            Arrays.stream(ContactPointKind.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final String NUMBER = "number";
    private static final String HOURS = "openingHours";

    /** What stands in the column of hours where they are the office's. */
    private static final String SAME_AS_OFFICE = "same as the office";

    private final Set<Slug> offices;

    /** Makes the table of a directory with these offices. */
    ContactPointTable(Set<Slug> offices) {
        this.offices = offices;
        column("key", ContactPointDraft::key);
        column("kind", ContactPointDraft::kind);
        column("label", ContactPointDraft::label);
        column(NUMBER, ContactPointDraft::number);
        column("extension", ContactPointDraft::extension);
        column("menuPath", ContactPointDraft::menuPath);
        column("language", ContactPointDraft::language);
        column(HOURS, ContactPointTable::hours);
        column("rank", ContactPointDraft::rank);
        column("location", ContactPointDraft::location);
    }

    @Override
    ContactPointDraft draft(ContactPointDetails number) {
        return number.toDraft();
    }

    @Override
    Slug key(ContactPointDetails number) {
        return number.key();
    }

    @Override
    long version(ContactPointDetails number) {
        return number.version();
    }

    @Override
    ContactPointDraft read(RowReader row, @Nullable ContactPointDraft standing) {
        var key = row.need("key", Slug::valueOf);
        var kind = row.need("kind", ContactPointTable::kind);
        var label = row.need("label", Function.identity());
        var number = row.need(NUMBER, text -> number(text, row.standing(NUMBER)));
        var extension = row.read("extension", Function.identity());
        var menuPath = row.read("menuPath", Function.identity());
        var language = row.read("language", Language::new);
        var hours = hours(row, standing);
        var rank = row.need("rank", Integer::valueOf);
        var location = row.read("location", this::office);
        row.end();
        return new ContactPointDraft(
                requireNonNull(key),
                requireNonNull(kind),
                requireNonNull(label),
                requireNonNull(number),
                extension,
                menuPath,
                language,
                hours,
                requireNonNull(rank),
                location);
    }

    private static @Nullable String hours(ContactPointDraft number) {
        var hours = number.hours();
        if (hours == null) {
            return null;
        }
        return hours.own() == null
                ? SAME_AS_OFFICE
                : OpeningHoursSyntax.write(new Availability(hours.own(), List.of(), null, ZoneOffset.UTC));
    }

    private static @Nullable DependentHours hours(RowReader row, @Nullable ContactPointDraft standing) {
        var text = row.text(HOURS);
        if (text.equals(row.standing(HOURS))) {
            return standing == null ? null : standing.hours();
        }
        if (!text.isEmpty() && !text.equals(SAME_AS_OFFICE)) {
            row.refuse(
                    HOURS,
                    "Hours of its own are entered on the page of the number; leave this as it was, empty it, or write \""
                            + SAME_AS_OFFICE + "\"");
        }
        return text.isEmpty() ? null : DependentHours.SAME_AS_OFFICE;
    }

    private static ContactPointKind kind(String text) {
        return Arrays.stream(ContactPointKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of " + KINDS));
    }

    /** A spreadsheet that takes a number for a sum drops its plus sign; that alone is no change. */
    private static PhoneNumber number(String text, String standing) {
        if (standing.equals("+" + text)) {
            return new PhoneNumber(standing);
        }
        boolean onlyDigits = text.chars().noneMatch(Character::isLetter);
        if (!text.startsWith("+") && onlyDigits && !text.equals(PhoneNumber.RELAY.value())) {
            throw new IllegalArgumentException(
                    "A number begins with + and the code of its country, such as +12148232052; make the column text "
                            + "where the spreadsheet takes the + away");
        }
        return new PhoneNumber(text);
    }

    private Slug office(String text) {
        var slug = Slug.valueOf(text);
        if (!offices.contains(slug)) {
            throw new IllegalArgumentException("There is no office " + slug);
        }
        return slug;
    }
}
