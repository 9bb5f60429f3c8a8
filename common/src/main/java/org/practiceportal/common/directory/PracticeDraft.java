package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The practice's own settings as staff write them.
 *
 * @param name the full name
 * @param shortName the name where room is short, as in a phone's header
 * @param description one sentence for patients
 * @param sampleNotice shown on every page while the content is a sample; absent in real use
 * @param mainContactPoint the number to call when no better one is known
 */
public record PracticeDraft(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 40) String shortName,
        @NotBlank @Size(max = 300) String description,
        @Nullable @Size(max = 300) String sampleNotice,
        @Nullable Slug mainContactPoint) {}
