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
import org.practiceportal.common.directory.OfficeNumbers.Staffed;
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

    /** The start page, the A to Z of conditions, the lists of offices and people, search, finding: all name the main number. */
    private static final int OTHERS = 6;

    private static final String COUNTS = """
            with late as (
                select slug from location
                where (hours is not null or special_days <> '[]' or location.status is not null)
                  and not exists (
                      select from contact_point
                      where location = location.slug and kind = 'AFTER_HOURS')),
            role as (
                select practitioner.slug as person, content -> 'conditions' as conditions,
                       role ->> 'location' as office, role ->> 'contactPoint' as number,
                       coalesce((role ->> 'from')::date <= today, true) as holds
                from practitioner
                cross join jsonb_array_elements(content -> 'roles') role
                join location on location.slug = role ->> 'location'
                cross join lateral (select (now() at time zone time_zone)::date as today)
                where coalesce((role ->> 'through')::date >= today, true)),
            serving (slug) as (
                select referrer_key from record_reference where referrer_kind = 'location' and contact_point = :key),
            embedded (page) as (
                select referrer_key from record_reference
                where referrer_kind = 'condition-page' and (contact_point = :key or location = :slug)
                union
                select jsonb_array_elements_text(conditions) from role where office = :slug and holds)
            select (select count(*) from condition_page where status = 'PUBLISHED') as pages,
                   (select count(*) from location) as offices,
                   (select count(*) from practitioner) as people,
                   (select count(*) from embedded join condition_page on slug = page and status = 'PUBLISHED') as embedding,
                   (select count(*) from late) as without_after_hours,
                   (select count(*) from serving) as by_service,
                   (select count(*) from (select slug from late union select slug from serving)) as by_service_or_late,
                   (select count(distinct person) from role where office = :slug) as at_office,
                   (select count(distinct person) from role where office = :slug and holds) as now_at_office,
                   (select count(distinct person) from role where holds and number = :key) as by_number,
                   (select count(distinct person) from role
                    where holds and (number = :key or number is null and office = :office)) as by_number_or_office,
                   (select count(distinct person) from role
                    where holds and (number = :key or number is null and office in (select slug from late))) as by_number_or_late
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
     * @param byService offices of which a service has the number
     * @param byServiceOrLate these and the others before
     * @param atOffice people who have a role at the office, now or later
     * @param byNumber people who have the number in a role
     * @param byNumberOrOffice these, and those who leave the number to the office that it belongs to
     * @param byNumberOrLate these, and those who leave it to an office without a number for after hours
     */
    private record Counts(
            long pages,
            long offices,
            long people,
            long embedding,
            long withoutAfterHours,
            long byService,
            long byServiceOrLate,
            long atOffice,
            long nowAtOffice,
            long byNumber,
            long byNumberOrOffice,
            long byNumberOrLate) {}

    /** Counts for an office, within a transaction. */
    RecordReach ofOffice(Slug slug) {
        var counts = counts("", slug.value(), "");
        int place = locations.listInOrder(PageRequest.of(0, LocationList.FIRST)).stream()
                .map(Location::slug)
                .toList()
                .indexOf(slug.value());
        boolean besidePages = place >= 0 && place < ConditionPageDetails.MOST_OFFICES;
        // In the list of offices and by finding, and on the start page and beside results where it is among the first.
        long others = (place >= 0 ? 4 : 2) + (counts.nowAtOffice() > 0 ? 1 : 0);
        return new RecordReach(besidePages ? counts.pages() : counts.embedding(), 1, 1, 1, counts.atOffice(), others);
    }

    /** Counts for a number, within a transaction. */
    RecordReach of(ContactPointDetails number) {
        var counts = counts(
                number.key().value(),
                "",
                number.location() == null ? "" : number.location().value());
        var practice = directory.practice();
        if (number.equals(practice.mainContactPoint())) {
            return new RecordReach(
                    counts.pages(), counts.offices(), counts.offices(), counts.offices(), counts.people(), OTHERS);
        }
        var first = directory.withNumbers(locations.listInOrder(PageRequest.of(0, LocationList.FIRST)));
        var besidePages = first.stream().limit(ConditionPageDetails.MOST_OFFICES);
        boolean beside = besidePages.anyMatch(office -> onCard(number, practice, office));
        long pages = beside ? counts.pages() : counts.embedding();
        return number.location() == null
                ? ofPractice(number, new Shown(practice, first, pages), counts)
                : ofOffices(number, new Shown(practice, first, pages), counts);
    }

    /** What is known of a number by then. */
    private record Shown(PracticeDetails practice, List<LocationDetails> first, long pages) {}

    /**
     * A number of no office stands in the list of offices, on the cards of those that close without a number for that time,
     * and where it is embedded.
     */
    private static RecordReach ofPractice(ContactPointDetails number, Shown shown, Counts counts) {
        boolean late = number.kind() == ContactPointKind.AFTER_HOURS;
        long offices = late ? counts.byServiceOrLate() : counts.byService();
        boolean onCards = late && counts.withoutAfterHours() > 0 && isFirst(number, shown.practice());
        boolean onFirst = shown.first().stream().anyMatch(office -> onCard(number, shown.practice(), office));
        long people = onCards ? counts.byNumberOrLate() : counts.byNumber();
        return new RecordReach(shown.pages(), offices, 0, 0, people, 1 + (onCards ? 1 : 0) + (onFirst ? 2 : 0));
    }

    private RecordReach ofOffices(ContactPointDetails number, Shown shown, Counts counts) {
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
        long people = onCard ? counts.byNumberOrOffice() : counts.byNumber();
        return new RecordReach(shown.pages(), 1, 1, 1, people, others);
    }

    /** Returns whether an office's card has a number, be it only while the office is closed. */
    private static boolean onCard(ContactPointDetails number, PracticeDetails practice, LocationDetails office) {
        boolean closes = office.hours() != null || !office.specialDays().isEmpty() || office.status() != null;
        return Stream.of(Staffed.values())
                .filter(staffed -> staffed == Staffed.OFFICE || closes)
                .flatMap(staffed -> OfficeNumbers.of(practice, office, staffed, Locale.ENGLISH).firstToCall().stream())
                .anyMatch(number::equals);
    }

    private static boolean isFirst(ContactPointDetails number, PracticeDetails practice) {
        return practice.contactPoints().stream()
                .filter(each -> each.kind() == ContactPointKind.AFTER_HOURS)
                .findFirst()
                .filter(number::equals)
                .isPresent();
    }

    private Counts counts(String key, String slug, String office) {
        return jdbc.sql(COUNTS)
                .param("key", key)
                .param("slug", slug)
                .param("office", office)
                .query(Counts.class)
                .single();
    }
}
