package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceportal.common.vocabulary.VocabularyRule;

/** Says in a sentence what a rule does. */
final class RuleWording {

    private RuleWording() {}

    /** Returns the sentence; of a rule that is not complete yet, what it lacks. */
    static String sentence(VocabularyRule rule) {
        if (rule.phrases().isEmpty() || !rule.isComplete()) {
            return I18NProvider.translate("staff.rule.incomplete." + rule.kind());
        }
        return I18NProvider.translate(
                "staff.rule.sentence." + rule.kind(),
                list(rule.phrases(), joint(rule)),
                list(rule.meanings(), "staff.rule.or"));
    }

    private static String joint(VocabularyRule rule) {
        return switch (rule.kind()) {
            case ONE_WAY -> "staff.rule.or";
            case BOTH_WAYS, PROTECTED -> "staff.rule.and";
        };
    }

    private static String list(List<String> phrases, String joint) {
        var quoted = phrases.stream()
                .map(phrase -> I18NProvider.translate("staff.rule.quoted", phrase))
                .toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return I18NProvider.translate(
                joint, quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", ")), quoted.getLast());
    }
}
