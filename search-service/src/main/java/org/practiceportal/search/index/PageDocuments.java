package org.practiceportal.search.index;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.digest.Sha256;
import org.practiceportal.search.meaning.MeaningModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes documents of pages, with their meaning where a model reads it. */
@Component
class PageDocuments {

    private final ObjectProvider<MeaningModel> model;
    private final KnownMeanings known;

    PageDocuments(ObjectProvider<MeaningModel> model, KnownMeanings known) {
        this.model = model;
        this.known = known;
    }

    Map<ConditionPageState, PageDocument> of(List<ConditionPageState> states) {
        var documents = new LinkedHashMap<ConditionPageState, PageDocument>();
        states.forEach(state -> documents.put(state, PageDocument.of(state)));
        model.ifAvailable(reader -> addMeanings(reader, documents));
        return documents;
    }

    private void addMeanings(MeaningModel reader, Map<ConditionPageState, PageDocument> documents) {
        var texts = new LinkedHashMap<ConditionPageState, String>();
        documents.keySet().forEach(state -> {
            var page = state.published();
            if (page != null) {
                texts.put(state, PageDocument.essence(page));
            }
        });
        var meanings = meanings(
                reader,
                texts.keySet().stream().map(state -> state.slug().value()).toList(),
                List.copyOf(texts.values()));
        texts.forEach((state, text) -> documents.computeIfPresent(
                state, (same, document) -> document.meaning(digest(text), meanings.get(digest(text)))));
    }

    /** Returns the meanings of texts by their digests; the model reads those that the index does not know. */
    private Map<String, float[]> meanings(MeaningModel reader, List<String> slugs, List<String> texts) {
        var meanings = new HashMap<>(known.of(slugs));
        var unknown = texts.stream()
                .filter(text -> !meanings.containsKey(digest(text)))
                .toList();
        var read = reader.ofAll(unknown);
        for (int index = 0; index < unknown.size(); index++) {
            meanings.put(digest(unknown.get(index)), read.get(index));
        }
        return meanings;
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
