package org.practiceportal.common.judgment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.practiceportal.common.directory.Slug;

/**
 * A page that a query must find.
 *
 * @param within how far down it may stand, 1 to 10
 */
public record MustFind(@NotNull Slug page, @Min(1) @Max(10) int within) {

    /** Returns whether it stands where it must among the pages found, best first. */
    public boolean isAmong(List<Slug> found) {
        return found.stream().limit(within).anyMatch(page::equals);
    }
}
