package org.practiceportal.portal.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.common.report.DetailReport;

/**
 * Why an office wants attention, the most pressing first.
 *
 * @param due the numbers and the offices whose check is due
 * @param reported those of which patients have reported something
 */
record Attention(Set<Subject> due, Set<Subject> reported, Instant now) {

    /** A number or an office; the two may have the same name. */
    record Subject(ChangeKind kind, Slug key) {}

    /** A reason; patients notice the first ones, and the last is a routine. */
    enum Reason {
        REPORTED,
        NO_HOURS,
        NO_ADDRESS,
        REOPENS_TODAY,
        HOLIDAY,
        CHECK_DUE
    }

    static Attention of(List<VerificationItem> items, List<DetailReport> reports, Instant now) {
        return new Attention(
                items.stream()
                        .filter(item -> item.isDue(now))
                        .map(item -> new Subject(item.kind(), item.key()))
                        .collect(Collectors.toSet()),
                reports.stream()
                        .map(report -> new Subject(report.problem().kind(), report.key()))
                        .collect(Collectors.toSet()),
                now);
    }

    /** Returns why an office wants attention; nothing where it does not. */
    List<Reason> reasons(LocationDetails office) {
        var today = LocalDate.ofInstant(now, office.timeZone());
        var reasons = new ArrayList<Reason>();
        add(reasons, Reason.REPORTED, subjects(office).anyMatch(reported::contains));
        add(reasons, Reason.NO_HOURS, office.hours() == null);
        add(reasons, Reason.NO_ADDRESS, office.address() == null);
        var status = office.status();
        add(
                reasons,
                Reason.REOPENS_TODAY,
                status != null
                        && status.until() != null
                        && status.until().toLocalDate().equals(today));
        add(reasons, Reason.HOLIDAY, office.hours() != null && hasUndecidedHoliday(office, today));
        add(reasons, Reason.CHECK_DUE, subjects(office).anyMatch(due::contains));
        return reasons;
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static Stream<Subject> subjects(LocationDetails office) {
        return Stream.concat(
                Stream.of(new Subject(ChangeKind.LOCATION, office.slug())),
                office.contactPoints().stream().map(number -> new Subject(ChangeKind.CONTACT_POINT, number.key())));
    }

    /** Patients plan about a month ahead. */
    private static boolean hasUndecidedHoliday(LocationDetails office, LocalDate today) {
        return FederalHoliday.between(today, today.plusMonths(1)).stream()
                .anyMatch(holiday ->
                        holiday.isUndecided(office) && (!holiday.isOnWeekend() || holiday.isUsuallyOpen(office)));
    }
}
