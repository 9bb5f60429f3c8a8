package org.practiceportal.portal.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;

/**
 * The way a caller reaches a desk. Two records with one way are usually one record too many: when the number changes, one
 * of them is forgotten. The same number with another extension or menu path is another desk; but where one
 * office has the number alone and another one has it with more to dial, one of the two is likely a mistake.
 *
 * @param office the one it belongs to; none for the practice as a whole
 */
record SameLine(
        PhoneNumber number,
        @Nullable String extension,
        @Nullable String menuPath,
        @Nullable Slug office) {

    static SameLine of(ContactPointDetails number) {
        return new SameLine(number.number(), number.extension(), number.menuPath(), number.location());
    }

    /** Returns the records that seem to be reached this way too; everybody's relay service is no duplicate. */
    List<ContactPointDetails> others(List<ContactPointDetails> known, @Nullable Slug self) {
        return number.isRelay()
                ? List.of()
                : known.stream()
                        .filter(other ->
                                !Objects.equals(other.key(), self) && of(other).seems(this))
                        .toList();
    }

    private boolean seems(SameLine other) {
        boolean same = Objects.equals(extension, other.extension) && Objects.equals(menuPath, other.menuPath);
        boolean oneIsAlone = isAlone() != other.isAlone() && !Objects.equals(office, other.office);
        return number.equals(other.number) && (same || oneIsAlone);
    }

    private boolean isAlone() {
        return extension == null && menuPath == null;
    }
}
