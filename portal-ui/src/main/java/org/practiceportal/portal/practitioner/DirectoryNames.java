package org.practiceportal.portal.practitioner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;

/**
 * What a person's record can name, as staff know it.
 *
 * @param locations by rank
 * @param numbers by rank
 * @param conditions the title of each published page by its slug
 */
record DirectoryNames(
        List<LocationDetails> locations, List<ContactPointDetails> numbers, Map<Slug, String> conditions) {

    static DirectoryNames of(
            List<LocationDetails> locations, List<ContactPointDetails> numbers, List<ConditionPageSummary> pages) {
        return new DirectoryNames(
                locations,
                numbers,
                pages.stream().collect(Collectors.toMap(ConditionPageSummary::slug, ConditionPageSummary::title)));
    }

    List<Slug> offices() {
        return locations.stream().map(LocationDetails::slug).toList();
    }

    Optional<LocationDetails> office(@Nullable Slug slug) {
        return locations.stream().filter(office -> office.slug().equals(slug)).findFirst();
    }

    /** An office that was added since the list was read is called by its name in addresses. */
    String officeName(Slug slug) {
        return office(slug).map(LocationDetails::name).orElse(slug.value());
    }

    /** A page that is a draft or retired is called by its name in addresses. */
    String conditionName(Slug slug) {
        return conditions.getOrDefault(slug, slug.value());
    }

    /** Returns the numbers that somebody at an office may have: the office's and those of the practice as a whole. */
    List<ContactPointDetails> numbersAt(@Nullable Slug office) {
        return numbers.stream().filter(number -> number.isToCallFor(office)).toList();
    }
}
