package org.practiceportal.common.condition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition page as staff write it; the fields are those of {@link ConditionPage}. */
public record ConditionPageDraft(
        @NotBlank @Size(max = 200) String title,

        @NotNull @Size(max = 100) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 200) String> alsoKnownAs,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 40) String> abbreviations,

        @NotNull @Size(max = 500) String summary,

        @NotNull @Size(max = 100) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid SectionDraft> sections,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid SourceReference> sources,

        @Nullable LocalDate lastReviewed,
        @Nullable LocalDate nextReviewDue) {

    public ConditionPageDraft {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        abbreviations = List.copyOf(abbreviations);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /** Returns the page with other sections. */
    public ConditionPageDraft withSections(List<SectionDraft> changed) {
        return new ConditionPageDraft(
                title, alsoKnownAs, abbreviations, summary, changed, sources, lastReviewed, nextReviewDue);
    }
}
