package org.practiceportal.portal.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;

/**
 * A person as patients are told of it at a moment. Which day it is, each office's own clock says.
 *
 * @param person who it is
 * @param offices the offices of the person's roles, among others
 */
public record PractitionerNow(PractitionerDetails person, List<LocationDetails> offices, Instant moment) {

    /** In days: whoever is there in one week of a month is there again within six weeks. */
    private static final int LONGEST_PAUSE = 42;

    public PractitionerNow {
        offices = List.copyOf(offices);
    }

    /**
     * A role that is not over.
     *
     * @param today the day at the office
     * @param away whether the person is away today
     * @param backOn the first day on which the person is there again; none where the person is not away or does not come
     *     back in this role
     */
    record RoleNow(
            PractitionerRole role,
            LocationDetails office,
            LocalDate today,
            boolean away,
            @Nullable LocalDate backOn) {
        boolean holds() {
            return role.holds(today);
        }

        /** Whoever is away until the role ends has left already. */
        boolean hasLeft() {
            return away && backOn == null;
        }

        boolean takesNewPatients() {
            return role.newPatients() != null && role.newPatients().accepting();
        }
    }

    /** Returns people as patients are told of them at a moment. */
    public static List<PractitionerNow> all(
            List<PractitionerDetails> people, List<LocationDetails> offices, Instant moment) {
        return people.stream()
                .map(person -> new PractitionerNow(person, offices, moment))
                .toList();
    }

    PractitionerDraft about() {
        return person.draft();
    }

    PersonName name() {
        return about().name();
    }

    String path() {
        return "/practitioners/" + person.slug();
    }

    /** Returns whether the person sees patients somewhere today, or would if it were not for an absence. */
    public boolean isHere() {
        return !roles().isEmpty();
    }

    /** Returns the roles that hold today and in which the person is there, or will be again, in the order of their offices. */
    List<RoleNow> roles() {
        return notOver().filter(role -> role.holds() && !role.hasLeft()).toList();
    }

    /** Returns the roles that are still to begin, in the order in which they do. */
    List<RoleNow> toCome() {
        return notOver()
                .filter(role -> !role.holds())
                .sorted(Comparator.comparing(
                        role -> Objects.requireNonNull(role.role().from())))
                .toList();
    }

    /** Returns when this stops being true: the next midnight at which a role or an absence begins or ends. */
    @Nullable
    Instant validUntil() {
        return roleDays()
                .filter(moment::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns when what is said of some people stops being true; none where it does not. */
    public static @Nullable Instant validUntil(List<PractitionerNow> people) {
        return people.stream()
                .flatMap(person -> Stream.ofNullable(person.validUntil()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Instant> roleDays() {
        return about().roles().stream()
                .flatMap(role -> office(role.location()).flatMap(office -> {
                    var absences = about().absences().stream()
                            .filter(absence -> absence.holds(office.slug(), absence.from()))
                            .flatMap(absence -> Stream.of(absence.from(), dayAfter(absence)));
                    var ends = Stream.ofNullable(role.through()).map(last -> last.plusDays(1));
                    return Stream.of(Stream.ofNullable(role.from()), ends, absences)
                            .flatMap(days -> days)
                            .map(day -> day.atStartOfDay(office.timeZone()).toInstant());
                }));
    }

    private Stream<RoleNow> notOver() {
        return about().roles().stream()
                .flatMap(role -> office(role.location()).map(office -> {
                    var today = LocalDate.ofInstant(moment, office.timeZone());
                    var notAway = firstDayNotAway(office.slug(), today);
                    boolean away = !notAway.equals(today);
                    return new RoleNow(role, office, today, away, away ? backOn(role, office, notAway) : null);
                }))
                .filter(role -> !role.role().isOver(role.today()))
                .sorted(Comparator.comparing((RoleNow role) -> role.office().rank())
                        .thenComparing(role -> role.office().name()));
    }

    private Stream<LocationDetails> office(Slug slug) {
        return offices.stream().filter(office -> office.slug().equals(slug));
    }

    /** One absence may follow another without a day between them. */
    private LocalDate firstDayNotAway(Slug office, LocalDate today) {
        var day = today;
        var inOrder = about().absences().stream()
                .sorted(Comparator.comparing(Absence::from))
                .toList();
        for (var absence : inOrder) {
            if (absence.holds(office, day)) {
                day = dayAfter(absence);
            }
        }
        return day;
    }

    /** Where it is known on which days of the week the person is there, the first of them on which the role still holds. */
    private static @Nullable LocalDate backOn(PractitionerRole role, LocationDetails office, LocalDate notAway) {
        var week = role.hours() == null
                ? null
                : role.hours().availability(office, office.timeZone()).hours();
        return notAway.datesUntil(notAway.plusDays(LONGEST_PAUSE))
                .takeWhile(role::holds)
                .filter(day -> week == null || !week.on(day).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static LocalDate dayAfter(Absence absence) {
        return absence.through().plusDays(1);
    }
}
