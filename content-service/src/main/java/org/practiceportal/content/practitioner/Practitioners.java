package org.practiceportal.content.practitioner;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.TreatedCondition;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.directory.Directory;
import org.practiceportal.content.directory.Referrer;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people who see patients. */
@Service
public class Practitioners implements Referrer {

    private static final String PUBLISHED = """
            select slug, published ->> 'title' as title
            from condition_page
            where slug = any(:slugs) and status = 'PUBLISHED'
            order by title, slug
            """;

    private static final String KNOWN = "select slug from condition_page where slug = any(:slugs)";

    private final ChangeLog changes;
    private final PractitionerRepository practitioners;
    private final Directory directory;
    private final Photos photos;
    private final JdbcClient jdbc;

    Practitioners(
            ChangeLog changes,
            PractitionerRepository practitioners,
            Directory directory,
            Photos photos,
            JdbcClient jdbc) {
        this.changes = changes;
        this.practitioners = practitioners;
        this.directory = directory;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /**
     * Who treats a condition, by family name.
     *
     * @param locations the offices of their roles
     */
    public record Treating(List<PractitionerDetails> practitioners, List<LocationDetails> locations) {}

    /** Returns who treats a condition, in at most three statements; to be called within a transaction. */
    public Treating treating(Slug condition) {
        var found = inOrder(practitioners.listTreating(condition.value())).stream()
                .map(person -> person.treating(List.of(condition)))
                .toList();
        return new Treating(found, locations(found));
    }

    Snapshot<PractitionerList> list() {
        return changes.read(() -> {
            var all = inOrder(practitioners.findAll());
            var published = conditions(all);
            var slugs = published.stream().map(TreatedCondition::slug).collect(Collectors.toSet());
            // What is not published yet is nobody's business.
            var shown = all.stream()
                    .map(person -> person.treating(person.draft().conditions().stream()
                            .filter(slugs::contains)
                            .toList()))
                    .toList();
            return new PractitionerList(shown, locations(all), published);
        });
    }

    Snapshot<PractitionerDetails> get(Slug slug) {
        return changes.read(() ->
                practitioners.findById(slug.value()).map(Practitioner::details).orElseThrow(() -> missing(slug)));
    }

    PractitionerDetails add(PractitionerDraft draft) {
        return changes.write(recorder -> {
            check(draft);
            if (practitioners.existsById(draft.slug().value())) {
                throw new BrokenRule("There already is a page " + draft.slug() + " about a person");
            }
            var after = keep(practitioners.save(new Practitioner(draft)));
            recorder.record(ChangeKind.PRACTITIONER, draft.slug().value(), null, after);
            return after;
        });
    }

    PractitionerDetails revise(Slug slug, @Nullable Version read, PractitionerDraft draft) {
        if (!draft.slug().equals(slug)) {
            throw new InvalidInput("slug", "A person's name in addresses is permanent");
        }
        return changes.write(recorder -> {
            var practitioner = practitioners.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            var before = practitioner.details();
            VersionConflict.check(read, before.version(), () -> before);
            check(draft);
            practitioner.revise(draft);
            var after = keep(practitioner);
            if (after.version() != before.version()) {
                recorder.record(ChangeKind.PRACTITIONER, slug.value(), before, after);
            }
            return after;
        });
    }

    void remove(Slug slug, @Nullable Version read) {
        changes.write(recorder -> {
            var practitioner = practitioners.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            var before = practitioner.details();
            VersionConflict.check(read, before.version(), () -> before);
            directory.removeReferences(ChangeKind.PRACTITIONER, slug.value());
            practitioners.delete(practitioner);
            recorder.record(ChangeKind.PRACTITIONER, slug.value(), before, null);
            return before;
        });
    }

    /** A number that is not for the office of a role is left to the office: that of another would send patients there. */
    @Override
    public void replace(Replacement replacement, ChangeRecorder recorder) {
        var number = directory.contactPoints(Set.of(replacement.by())).stream().findFirst();
        directory.listUses(replacement.kind(), replacement.key()).stream()
                .filter(use -> use.kind() == ChangeKind.PRACTITIONER)
                .map(RecordUse::key)
                .distinct()
                .sorted()
                .flatMap(slug -> practitioners.findToRevise(slug).stream())
                .forEach(practitioner -> {
                    var before = practitioner.details();
                    practitioner.revise(replaced(before.draft(), replacement, number));
                    recorder.record(ChangeKind.PRACTITIONER, before.slug().value(), before, keep(practitioner));
                });
    }

    private static PractitionerDraft replaced(
            PractitionerDraft draft, Replacement replacement, Optional<ContactPointDetails> number) {
        try {
            return replacement.kind() == ChangeKind.LOCATION
                    ? draft.withOffice(replacement.key(), replacement.by())
                    : draft.withNumber(
                            replacement.key(),
                            role -> number.filter(by -> by.isToCallFor(role.location()))
                                    .map(ContactPointDetails::key)
                                    .orElse(null));
        } catch (IllegalArgumentException overlapping) {
            throw new BrokenRule(draft.name().display()
                    + " already works at that office; give one of the two roles a last day, or remove it, first");
        }
    }

    private PractitionerDetails keep(Practitioner practitioner) {
        practitioners.flush();
        var kept = practitioner.details();
        var draft = kept.draft();
        directory.replaceReferences(
                new RecordUse(
                        ChangeKind.PRACTITIONER,
                        draft.slug().value(),
                        draft.name().display()),
                numbers(draft),
                offices(draft));
        return kept;
    }

    private void check(PractitionerDraft draft) {
        var npi = draft.npi();
        if (npi != null) {
            practitioners
                    .findByNpi(npi.value())
                    .map(Practitioner::details)
                    .filter(other -> !other.slug().equals(draft.slug()))
                    .ifPresent(other -> {
                        throw new InvalidInput(
                                "npi",
                                "This is the NPI of " + other.draft().name().display());
                    });
        }
        var errors = Stream.of(
                        unknownOffices(draft), unknownNumbers(draft), unknownConditions(draft), unknownPhoto(draft))
                .flatMap(List::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private List<FieldError> unknownOffices(PractitionerDraft draft) {
        var unknown = directory.unknownLocations(offices(draft));
        return Stream.concat(
                        errors(
                                draft.roles().stream()
                                        .map(PractitionerRole::location)
                                        .toList(),
                                "roles[%d].location",
                                unknown),
                        errors(
                                draft.absences().stream().map(Absence::location).toList(),
                                "absences[%d].location",
                                unknown))
                .toList();
    }

    private static Stream<FieldError> errors(List<@Nullable Slug> named, String field, Set<Slug> unknown) {
        return IntStream.range(0, named.size())
                .filter(index -> named.get(index) != null && unknown.contains(named.get(index)))
                .mapToObj(index -> new FieldError(field.formatted(index), "There is no office " + named.get(index)));
    }

    /** The number of another office would send patients there. */
    private List<FieldError> unknownNumbers(PractitionerDraft draft) {
        var known = directory.contactPoints(numbers(draft)).stream()
                .collect(Collectors.toMap(ContactPointDetails::key, number -> number));
        var roles = draft.roles();
        return IntStream.range(0, roles.size())
                .filter(index -> {
                    var key = roles.get(index).contactPoint();
                    var number = known.get(key);
                    return key != null
                            && (number == null
                                    || !number.isToCallFor(roles.get(index).location()));
                })
                .mapToObj(index -> new FieldError(
                        "roles[%d].contactPoint".formatted(index),
                        "Neither this office nor the practice as a whole has a number to call that is named "
                                + roles.get(index).contactPoint()))
                .toList();
    }

    private List<FieldError> unknownConditions(PractitionerDraft draft) {
        if (draft.conditions().isEmpty()) {
            return List.of();
        }
        var unknown = new TreeSet<>(draft.conditions());
        unknown.removeAll(jdbc.sql(KNOWN)
                .param("slugs", texts(draft.conditions()))
                .query((row, index) -> new Slug(row.getString("slug")))
                .set());
        return unknown.stream()
                .map(slug -> new FieldError("conditions", "There is no page " + slug))
                .toList();
    }

    private List<FieldError> unknownPhoto(PractitionerDraft draft) {
        var photo = draft.photo();
        return photo == null || photos.isTaken(photo)
                ? List.of()
                : List.of(new FieldError("photo", "There is no such photo"));
    }

    private static Set<Slug> offices(PractitionerDraft draft) {
        return Stream.concat(
                        draft.roles().stream().map(PractitionerRole::location),
                        draft.absences().stream().map(Absence::location))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private static Set<Slug> numbers(PractitionerDraft draft) {
        return draft.roles().stream()
                .map(PractitionerRole::contactPoint)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private List<LocationDetails> locations(List<PractitionerDetails> shown) {
        return directory.locations(shown.stream()
                .flatMap(practitioner -> practitioner.draft().roles().stream())
                .map(PractitionerRole::location)
                .collect(Collectors.toSet()));
    }

    private List<TreatedCondition> conditions(List<PractitionerDetails> shown) {
        var named = shown.stream()
                .flatMap(practitioner -> practitioner.draft().conditions().stream())
                .collect(Collectors.toSet());
        return jdbc.sql(PUBLISHED)
                .param("slugs", texts(named))
                .query((row, index) -> new TreatedCondition(new Slug(row.getString("slug")), row.getString("title")))
                .list();
    }

    private static String[] texts(Collection<Slug> slugs) {
        return slugs.stream().map(Slug::value).toArray(String[]::new);
    }

    /** As a telephone directory does it: accents and capitals part no two people of the same name. */
    private static List<PractitionerDetails> inOrder(List<Practitioner> found) {
        var letters = Collator.getInstance(Locale.US);
        letters.setStrength(Collator.PRIMARY);
        return found.stream()
                .map(Practitioner::details)
                .sorted(Comparator.comparing(
                                (PractitionerDetails person) ->
                                        person.draft().name().family(),
                                letters)
                        .thenComparing(person -> person.draft().name().given(), letters)
                        .thenComparing(PractitionerDetails::slug))
                .toList();
    }

    private static NoSuchRecord missing(Slug slug) {
        return NoSuchRecord.missing("There is nobody with the name " + slug + " in addresses");
    }
}
