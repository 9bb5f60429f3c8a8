package org.practiceportal.common.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some phrases mean to a search. Capitals, accents and hyphens make no difference.
 *
 * @param phrases as patients type them, at most 100; two at least where they mean the same
 * @param meanings as pages say it, at most 100; there are some where the rule goes one way, and only there
 * @param reason why it stands although a query no longer finds what it must; none where nobody had to say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VocabularyRule(
        @NotNull RuleKind kind,

        @NotEmpty @Size(max = 100) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 200) String> phrases,

        @NotNull @Size(max = 100) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 200) String> meanings,

        @Size(min = LEAST_REASON, max = 500) @Nullable String reason) {

    /** Shorter ones say nothing to whoever reads them later. */
    public static final int LEAST_REASON = 10;

    public VocabularyRule {
        phrases = List.copyOf(phrases);
        meanings = meanings == null ? List.of() : List.copyOf(meanings);
        reason = reason == null ? null : reason.strip();
    }

    /** Makes a rule that nobody had to give a reason for. */
    public VocabularyRule(RuleKind kind, List<String> phrases, List<String> meanings) {
        this(kind, phrases, meanings, null);
    }

    /** Returns the same rule with another reason. */
    public VocabularyRule because(@Nullable String other) {
        return new VocabularyRule(kind, phrases, meanings, other);
    }

    /** Returns a rule by which all of some phrases mean the same. */
    public static VocabularyRule bothWays(List<String> phrases) {
        return new VocabularyRule(RuleKind.BOTH_WAYS, phrases, List.of());
    }

    /** Returns a rule by which who types a phrase looks for the meanings. */
    public static VocabularyRule oneWay(List<String> phrases, List<String> meanings) {
        return new VocabularyRule(RuleKind.ONE_WAY, phrases, meanings);
    }

    /** Returns a rule by which phrases stand for themselves. */
    public static VocabularyRule protecting(List<String> phrases) {
        return new VocabularyRule(RuleKind.PROTECTED, phrases, List.of());
    }

    /** Whether there are as many phrases and meanings as this kind of rule needs. */
    @JsonIgnore
    @AssertTrue(
            message =
                    "A rule both ways has two phrases or more, one that goes one way has meanings, and no other has any")
    public boolean isComplete() {
        return switch (kind) {
            case BOTH_WAYS -> phrases.size() > 1 && meanings.isEmpty();
            case ONE_WAY -> !meanings.isEmpty();
            case PROTECTED -> meanings.isEmpty();
        };
    }
}
