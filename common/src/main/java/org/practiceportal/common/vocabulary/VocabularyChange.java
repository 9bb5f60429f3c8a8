package org.practiceportal.common.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff are about to do to one of their rules.
 *
 * @param replaced the rule that goes, as it stands; none where one is added
 * @param rule the one that comes; none where one is removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularyChange(
        @Valid @Nullable VocabularyRule replaced,
        @Valid @Nullable VocabularyRule rule) {

    /** Whether it changes anything. */
    @JsonIgnore
    @AssertTrue(message = "A change replaces a rule, brings one, or both")
    public boolean isChange() {
        return replaced != null || rule != null;
    }

    /** Returns every phrase that it is about, each once: those that come first. */
    public List<String> phrases() {
        return Stream.of(phrases(rule), phrases(replaced))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> phrases(@Nullable VocabularyRule rule) {
        return rule == null ? List.of() : rule.phrases();
    }

    List<VocabularyRule> applyTo(List<VocabularyRule> rules) {
        var changed = new ArrayList<>(rules);
        int place = replaced == null ? -1 : changed.indexOf(replaced);
        if (place >= 0) {
            changed.remove(place);
        }
        if (rule != null) {
            changed.add(place >= 0 ? place : changed.size(), rule);
        }
        return changed;
    }
}
