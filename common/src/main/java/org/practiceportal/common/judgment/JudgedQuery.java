package org.practiceportal.common.judgment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as a patient types it, with the pages that answer it.
 *
 * @param grades the pages that answer, each once; any other is worth nothing
 * @param mustFind what has to stay found; none where no single page has to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JudgedQuery(
        @NotBlank @Size(max = 500) String query,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid GradedPage> grades,

        @Valid @Nullable MustFind mustFind) {

    public JudgedQuery {
        grades = grades == null ? List.of() : List.copyOf(grades);
    }

    /** Whether it says of any page what it is worth, and of none twice. */
    @JsonIgnore
    @AssertTrue(
            message = "A judged query grades each page once and says of one at least that it answers or must be found")
    public boolean isConsistent() {
        long pages = grades.stream().map(GradedPage::page).distinct().count();
        return pages == grades.size() && (mustFind != null || pages > 0);
    }
}
