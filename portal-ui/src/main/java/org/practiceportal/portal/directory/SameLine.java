package org.practiceportal.portal.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/**
 * The way a caller reaches a desk. Two records with one way are usually one record too many: when the number changes, one
 * of them is forgotten. The same number with another extension or menu path is another desk.
 */
record SameLine(
        PhoneNumber number,
        @Nullable String extension,
        @Nullable String menuPath) {

    static SameLine of(ContactPointDetails number) {
        return new SameLine(number.number(), number.extension(), number.menuPath());
    }

    /** Returns the records that are reached this way too; everybody's relay service is no duplicate. */
    List<ContactPointDetails> others(List<ContactPointDetails> known, @Nullable Slug self) {
        return number.isRelay()
                ? List.of()
                : known.stream()
                        .filter(other ->
                                !Objects.equals(other.key(), self) && of(other).equals(this))
                        .toList();
    }
}
