package org.practiceportal.search.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/** A vocabulary as a search uses it: what each phrase also means, found in the time that it takes to read the text. */
public final class Meanings {

    /** Of a phrase with more, the first: the rules of staff before imported ones. */
    private static final int MOST = 40;

    private final Map<List<String>, List<Meaning>> byPhrase = new HashMap<>();
    private final Set<List<String>> kept = new HashSet<>();
    private int longest;

    /** Makes those of a vocabulary. */
    public Meanings(Vocabulary vocabulary) {
        for (var list : vocabulary.lists()) {
            list.rules().forEach(rule -> add(rule, list.name()));
        }
    }

    private void add(VocabularyRule rule, String list) {
        switch (rule.kind()) {
            case BOTH_WAYS -> {
                var phrases = phrases(rule.phrases());
                phrases.forEach(phrase -> add(phrase, phrases, list));
            }
            case ONE_WAY -> {
                var meanings = phrases(rule.meanings());
                phrases(rule.phrases()).forEach(phrase -> add(phrase, meanings, list));
            }
            case PROTECTED -> phrases(rule.phrases()).forEach(phrase -> kept.add(phrase.stems()));
        }
    }

    private List<Phrase> phrases(List<String> texts) {
        var phrases = texts.stream()
                .map(Phrase::of)
                .filter(phrase -> !phrase.content().isEmpty())
                .toList();
        phrases.forEach(phrase -> longest = Math.max(longest, phrase.stems().size()));
        return phrases;
    }

    private void add(Phrase phrase, List<Phrase> meant, String list) {
        var meanings = byPhrase.computeIfAbsent(phrase.stems(), first -> new ArrayList<>(2));
        for (var other : meant) {
            if (meanings.size() < MOST
                    && !other.stems().equals(phrase.stems())
                    && meanings.stream().noneMatch(known -> known.stems().equals(other.stems()))) {
                meanings.add(new Meaning(phrase, other, list));
            }
        }
    }

    /** Returns every place of a text that has other meanings, also within one another, but none in a protected phrase. */
    public List<Span> spans(List<Word> text) {
        var stems = Words.stems(text);
        var untouched = untouched(stems);
        var spans = new ArrayList<Span>();
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 1; to <= Math.min(stems.size(), from + longest) && !untouched.get(to - 1); to++) {
                var meanings = byPhrase.getOrDefault(stems.subList(from, to), List.of());
                if (!meanings.isEmpty() && saysSomething(text.subList(from, to))) {
                    spans.add(new Span(from, to, meanings));
                }
            }
        }
        return spans;
    }

    /** Returns the indices of words that stand in a protected phrase. */
    public BitSet untouched(List<String> stems) {
        var untouched = new BitSet(stems.size());
        if (!kept.isEmpty()) {
            for (int from = 0; from < stems.size(); from++) {
                for (int to = from + 1; to <= Math.min(stems.size(), from + longest); to++) {
                    if (kept.contains(stems.subList(from, to))) {
                        untouched.set(from, to);
                    }
                }
            }
        }
        return untouched;
    }

    private static boolean saysSomething(List<Word> words) {
        return words.stream().anyMatch(word -> !word.small());
    }
}
