package org.practiceportal.search.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.completion.PageNames;
import org.practiceportal.search.vocabulary.CurrentVocabulary;
import org.practiceportal.search.vocabulary.Meanings;
import org.practiceportal.search.word.Word;
import org.springframework.stereotype.Service;

/** Finds pages whose names a query says, misspells or says in other words. */
@Service
public class NameIndex {

    private final CurrentVocabulary vocabulary;
    private final Map<Slug, List<Name>> pages = new HashMap<>();
    private volatile NameTable table = new NameTable(List.of());
    private boolean outdated;

    NameIndex(CurrentVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Puts these pages in the place of all there are; they are found at once. */
    public synchronized void replaceAll(Collection<PageNames> all) {
        pages.clear();
        put(all);
        refresh();
    }

    /** Takes the names of some pages in place of those they had; they are found after the next {@link #refresh}. */
    public synchronized void put(Collection<PageNames> changed) {
        for (var page : changed) {
            var names = page.names().stream()
                    .map(text -> Name.of(page.slug(), text))
                    .filter(name -> !name.stems().isEmpty())
                    .toList();
            if (names.isEmpty() ? pages.remove(page.slug()) != null : !names.equals(pages.put(page.slug(), names))) {
                outdated = true;
            }
        }
    }

    /** Makes everything put so far findable: a second for 200,000 names, nothing where there was no change. */
    public synchronized void refresh() {
        if (outdated) {
            table = new NameTable(pages.values().stream().flatMap(List::stream).toList());
            outdated = false;
        }
    }

    /** Returns what words mean now. */
    public Meanings meanings() {
        return vocabulary.meanings();
    }

    /** Returns the pages whose names fit best, where words mean this. */
    public NameMatches find(List<Word> query, Meanings meanings, ToDoubleFunction<NameMatch> value, int most) {
        return table.matches(query, meanings).best(value, most);
    }
}
