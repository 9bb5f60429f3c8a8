package org.practiceportal.content.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** Gives pages the records of the directory that they show, and remembers who shows what. */
@Service
public class Directory {

    private final PracticeRepository practice;
    private final ContactPointRepository contactPoints;
    private final LocationRepository locations;
    private final RecordReferences references;

    Directory(
            PracticeRepository practice,
            ContactPointRepository contactPoints,
            LocationRepository locations,
            RecordReferences references) {
        this.practice = practice;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.references = references;
    }

    /**
     * Reads what a page shows, in at most five statements however much that is; to be called within a transaction.
     *
     * @param mostOffices the most offices shown beside the text
     */
    public DirectoryRecords recordsShownBy(Set<Slug> embeddedNumbers, Set<Slug> embeddedOffices, int mostOffices) {
        var settings = practice.findById(Practice.ID).orElseThrow();
        var first = locations.listInOrder(PageRequest.of(0, mostOffices));
        var embedded = embeddedOffices.isEmpty() ? List.<Location>of() : locations.findAllById(texts(embeddedOffices));
        var main = settings.mainContactPoint();
        var numbers = contactPoints
                .listNamedOrOfLocationsOrOfPractice(
                        with(texts(embeddedNumbers), main),
                        Stream.concat(first.stream(), embedded.stream())
                                .map(Location::slug)
                                .collect(Collectors.toSet()))
                .stream()
                .map(ContactPoint::details)
                .toList();
        return new DirectoryRecords(
                settings.details(numbers),
                numbers.stream()
                        .filter(number -> embeddedNumbers.contains(number.key()))
                        .toList(),
                details(embedded, numbers),
                details(first, numbers),
                locations.count());
    }

    /** Returns the offices named, with their numbers; none for a slug that no office has. */
    public List<LocationDetails> locations(Collection<Slug> slugs) {
        return slugs.isEmpty() ? List.of() : withNumbers(locations.findAllById(texts(slugs)));
    }

    /** Returns the numbers named; none for a key that no number has. */
    public List<ContactPointDetails> contactPoints(Collection<Slug> keys) {
        return keys.isEmpty()
                ? List.of()
                : contactPoints.findAllById(texts(keys)).stream()
                        .map(ContactPoint::details)
                        .toList();
    }

    /** Returns every number. */
    public List<ContactPointDetails> allContactPoints() {
        return contactPoints.findAll().stream().map(ContactPoint::details).toList();
    }

    /** Returns every office, without its numbers. */
    public List<LocationDetails> allLocations() {
        return locations.findAll().stream()
                .map(location -> location.details(List.of()))
                .toList();
    }

    /** Returns the keys that no contact point has, in order. */
    public Set<Slug> unknownContactPoints(Collection<Slug> keys) {
        return keys.isEmpty()
                ? Set.of()
                : without(keys, contactPoints.findAllById(texts(keys)).stream().map(ContactPoint::key));
    }

    /** Returns the slugs that no office has, in order. */
    public Set<Slug> unknownLocations(Collection<Slug> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : without(slugs, locations.findAllById(texts(slugs)).stream().map(Location::slug));
    }

    /** Replaces what a text is known to show; every key must exist. */
    public void replaceReferences(RecordUse referrer, Set<Slug> numbers, Set<Slug> offices) {
        references.replace(referrer, numbers, offices);
    }

    /** Returns what is known to show a number or an office. */
    public List<RecordUse> listUses(ChangeKind kind, Slug key) {
        return kind == ChangeKind.CONTACT_POINT
                ? references.listToContactPoint(key.value())
                : references.listToLocation(key.value());
    }

    /** Remembers that pages which have shown a record show another; none of them may have changed in any other way. */
    public void replaceInReferences(Referrer.Replacement replacement, Set<String> pages) {
        references.replaceInPages(replacement, pages);
    }

    /** Forgets what a text showed. */
    public void removeReferences(ChangeKind kind, String key) {
        references.remove(kind, key);
    }

    /** Returns offices with their numbers, in the same order. */
    List<LocationDetails> withNumbers(List<Location> shown) {
        var slugs = shown.stream().map(Location::slug).collect(Collectors.toSet());
        var numbers = contactPoints.listOfLocations(slugs).stream()
                .map(ContactPoint::details)
                .toList();
        return details(shown, numbers);
    }

    /** Returns the practice's settings with its main number. */
    PracticeDetails practice() {
        return withNumbers(practice.findById(Practice.ID).orElseThrow());
    }

    /** Returns settings with the main number they name and the other numbers of no office. */
    PracticeDetails withNumbers(Practice settings) {
        var numbers =
                contactPoints.listNamedOrOfLocationsOrOfPractice(with(Set.of(), settings.mainContactPoint()), Set.of());
        return settings.details(numbers.stream().map(ContactPoint::details).toList());
    }

    private static List<LocationDetails> details(List<Location> locations, List<ContactPointDetails> numbers) {
        var byLocation = numbers.stream()
                .filter(number -> number.location() != null)
                .collect(Collectors.groupingBy(
                        number -> Objects.requireNonNull(number.location()).value()));
        return locations.stream()
                .map(location -> location.details(byLocation.getOrDefault(location.slug(), List.of())))
                .toList();
    }

    private static Set<String> texts(Collection<Slug> slugs) {
        return slugs.stream().map(Slug::value).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> keys, @Nullable String another) {
        var all = new HashSet<>(keys);
        if (another != null) {
            all.add(another);
        }
        return all;
    }

    private static Set<Slug> without(Collection<Slug> slugs, Stream<String> known) {
        var unknown = new TreeSet<>(slugs);
        known.map(Slug::new).forEach(unknown::remove);
        return unknown;
    }
}
