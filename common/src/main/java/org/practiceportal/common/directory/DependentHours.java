package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something at an office is there for patients, such as a phone number: as the office is, or at hours of its own.
 * What is as the office follows the office's special days and closures too. Hours of its own hold whatever the office
 * does: an answering service works on Thanksgiving.
 *
 * @param sameAsOffice whether it has no hours of its own
 * @param own none exactly where they are the office's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DependentHours(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean sameAsOffice,

        @Nullable OpeningHours own) {

    /** As the office. */
    public static final DependentHours SAME_AS_OFFICE = new DependentHours(true, null);

    public DependentHours {
        if (sameAsOffice != (own == null)) {
            throw new IllegalArgumentException("Hours are those of the office or its own, one of the two");
        }
    }

    /** Hours of its own. */
    public DependentHours(OpeningHours own) {
        this(false, own);
    }

    /**
     * Returns when it is there for patients.
     *
     * @param office the one it is at; none for what belongs to no office and so cannot be as one
     * @param elsewhere the zone of what belongs to no office
     */
    public Availability availability(@Nullable LocationDetails office, ZoneId elsewhere) {
        if (own != null) {
            return new Availability(own, List.of(), null, office == null ? elsewhere : office.timeZone());
        }
        return office == null ? new Availability(null, List.of(), null, elsewhere) : office.availability();
    }
}
