package org.practiceportal.content.directory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.Slug;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the public addresses that show a record, by what the portal's documents are made of. That the count is theirs is
 * proved by reading every document of a running portal.
 */
@Component
class Reach {

    /** The start page, the A to Z of conditions, the list of offices, search and finding: all have the main number. */
    private static final int OTHERS = 5;

    private static final String COUNTS = """
            select (select count(*) from condition_page where status = 'PUBLISHED') as pages,
                   (select count(*) from location) as offices,
                   (select count(distinct slug)
                    from record_reference join condition_page on slug = referrer_key and status = 'PUBLISHED'
                    where referrer_kind = 'condition-page' and (contact_point = :key or location = :slug)) as embedding,
                   (select count(*)
                    from location
                    where (hours is not null or special_days <> '[]' or location.status is not null)
                      and not exists (
                          select from contact_point
                          where location = location.slug and kind = 'AFTER_HOURS')) as without_after_hours
            """;

    private final Directory directory;
    private final LocationRepository locations;
    private final JdbcClient jdbc;

    Reach(Directory directory, LocationRepository locations, JdbcClient jdbc) {
        this.directory = directory;
        this.locations = locations;
        this.jdbc = jdbc;
    }

    /**
     * What is counted in the database.
     *
     * @param pages published condition pages
     * @param embedding how many of them embed the record
     * @param withoutAfterHours offices that close and leave the number for that time to the practice
     */
    private record Counts(long pages, long offices, long embedding, long withoutAfterHours) {}

    /** Counts for an office, within a transaction. */
    RecordReach ofOffice(Slug slug) {
        var counts = counts("", slug.value());
        int place = locations.listInOrder(PageRequest.of(0, LocationList.FIRST)).stream()
                .map(Location::slug)
                .toList()
                .indexOf(slug.value());
        boolean besidePages = place >= 0 && place < ConditionPageDetails.MOST_OFFICES;
        // In the list of offices and by finding, and on the start page and beside results where it is among the first.
        return new RecordReach(besidePages ? counts.pages() : counts.embedding(), 1, 1, 1, place >= 0 ? 4 : 2);
    }

    /** Counts for a number, within a transaction. */
    RecordReach of(ContactPointDetails number) {
        var counts = counts(number.key().value(), "");
        var practice = directory.practice();
        if (number.equals(practice.mainContactPoint())) {
            return new RecordReach(counts.pages(), counts.offices(), counts.offices(), counts.offices(), OTHERS);
        }
        var first = directory.withNumbers(locations.listInOrder(PageRequest.of(0, LocationList.FIRST)));
        var besidePages = first.stream().limit(ConditionPageDetails.MOST_OFFICES);
        boolean beside = besidePages.anyMatch(office -> onCard(number, practice, office));
        long pages = beside ? counts.pages() : counts.embedding();
        return number.location() == null
                ? ofPractice(number, new Shown(practice, first, pages), counts)
                : ofOffices(number, new Shown(practice, first, pages));
    }

    /** What is known of a number by then. */
    private record Shown(PracticeDetails practice, List<LocationDetails> first, long pages) {}

    /** A number of no office stands for those that close without a number for that time, and else where it is embedded. */
    private static RecordReach ofPractice(ContactPointDetails number, Shown shown, Counts counts) {
        long offices = number.kind() == ContactPointKind.AFTER_HOURS ? counts.withoutAfterHours() : 0;
        boolean onCards = offices > 0 && isFirst(number, shown.practice());
        boolean onFirst = shown.first().stream().anyMatch(office -> onCard(number, shown.practice(), office));
        return new RecordReach(shown.pages(), offices, 0, 0, (onCards ? 2 : 0) + (onFirst ? 2 : 0));
    }

    private RecordReach ofOffices(ContactPointDetails number, Shown shown) {
        var slug = Objects.requireNonNull(number.location());
        var own = locations.findById(slug.value()).map(List::of).orElse(List.of());
        var office = directory.withNumbers(own).getFirst();
        boolean first = shown.first().contains(office);
        boolean onCard = onCard(number, shown.practice(), office);
        boolean told =
                onCard || OfficeNumbers.toldToMachines(office.contactPoints()).contains(number);
        // Machines are told on the start page and in the list of offices; cards stand there, too, and beside results.
        long others = Stream.of(told, told && first, onCard, onCard && first)
                .filter(shows -> shows)
                .count();
        return new RecordReach(shown.pages(), 1, 1, 1, others);
    }

    /** Returns whether an office's card has a number, be it only while the office is closed. */
    private static boolean onCard(ContactPointDetails number, PracticeDetails practice, LocationDetails office) {
        boolean closes = office.hours() != null || !office.specialDays().isEmpty() || office.status() != null;
        return Stream.of(false, true)
                .filter(closed -> !closed || closes)
                .flatMap(closed -> OfficeNumbers.of(practice, office, closed, Locale.ENGLISH).firstToCall().stream())
                .anyMatch(number::equals);
    }

    private static boolean isFirst(ContactPointDetails number, PracticeDetails practice) {
        return practice.contactPoints().stream()
                .filter(each -> each.kind() == ContactPointKind.AFTER_HOURS)
                .findFirst()
                .filter(number::equals)
                .isPresent();
    }

    private Counts counts(String key, String slug) {
        return jdbc.sql(COUNTS)
                .param("key", key)
                .param("slug", slug)
                .query(Counts.class)
                .single();
    }
}
