package org.practiceportal.content.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.vocabulary.VocabularyRule;

/**
 * A file with a rule a line: phrases that mean the same with commas between, {@code phrases => meanings}, or {@code !
 * phrases} that stand for themselves.
 */
final class RuleLines implements RuleFile {

    private static final String ONE_WAY = "=>";
    private static final String PROTECTED = "!";

    private final List<VocabularyRule> rules = new ArrayList<>();

    @Override
    public Optional<VocabularyRule> take(String line) {
        if (line.stripLeading().startsWith("#")) {
            return Optional.empty();
        }
        var rule = read(line);
        rules.add(rule);
        return Optional.of(rule);
    }

    private static VocabularyRule read(String line) {
        if (line.stripLeading().startsWith(PROTECTED)) {
            return VocabularyRule.protecting(phrases(line.replaceFirst(PROTECTED, "")));
        }
        var sides = line.split(ONE_WAY, -1);
        return switch (sides.length) {
            case 1 -> bothWays(phrases(line));
            case 2 -> VocabularyRule.oneWay(phrases(sides[0]), phrases(sides[1]));
            default -> throw new IllegalArgumentException("it has more than one " + ONE_WAY);
        };
    }

    private static VocabularyRule bothWays(List<String> phrases) {
        if (phrases.size() < 2) {
            throw new IllegalArgumentException("one phrase alone says nothing; put a comma or => before the next");
        }
        return VocabularyRule.bothWays(phrases);
    }

    private static List<String> phrases(String side) {
        return Arrays.stream(side.split(",", -1))
                .map(RuleFile::phrase)
                .distinct()
                .toList();
    }

    @Override
    public List<VocabularyRule> rules() {
        return List.copyOf(rules);
    }
}
