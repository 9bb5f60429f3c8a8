package org.practiceportal.content.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.practiceportal.common.vocabulary.VocabularyRule;

/** A file in the form of a table: each line a label and a synonym of it, all of one label means the same. */
final class SynonymTable implements RuleFile {

    private static final String TAB = "\t";

    private final int label;
    private final int synonym;
    private final Map<String, SequencedSet<String>> groups = new LinkedHashMap<>();

    private SynonymTable(int label, int synonym) {
        this.label = label;
        this.synonym = synonym;
    }

    /** Begins a table where its first line names the columns; nothing where it does not. */
    static Optional<RuleFile> find(String header) {
        var names = Arrays.asList(header.strip().toLowerCase(Locale.ROOT).split(TAB, -1));
        int label = names.indexOf("label");
        int synonym = names.indexOf("synonym");
        return label >= 0 && synonym >= 0 ? Optional.of(new SynonymTable(label, synonym)) : Optional.empty();
    }

    @Override
    public Optional<VocabularyRule> take(String line) {
        var values = line.split(TAB, -1);
        if (values.length <= Math.max(label, synonym)) {
            throw new IllegalArgumentException("it has only " + values.length + " columns");
        }
        var name = RuleFile.phrase(values[label]);
        var other = RuleFile.phrase(values[synonym]);
        if (name.equalsIgnoreCase(other)) {
            return Optional.empty();
        }
        groups.computeIfAbsent(name, first -> new LinkedHashSet<>(List.of(first)))
                .add(other);
        return Optional.of(VocabularyRule.bothWays(List.of(name, other)));
    }

    @Override
    public List<VocabularyRule> rules() {
        return groups.values().stream()
                .map(group -> VocabularyRule.bothWays(List.copyOf(group)))
                .toList();
    }
}
