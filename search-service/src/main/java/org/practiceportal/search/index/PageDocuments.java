package org.practiceportal.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.search.meaning.MeaningModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes documents of pages, with their meaning where a model reads it. */
@Component
class PageDocuments {

    private final ObjectProvider<MeaningModel> model;

    PageDocuments(ObjectProvider<MeaningModel> model) {
        this.model = model;
    }

    Map<ConditionPageState, PageDocument> of(List<ConditionPageState> states) {
        var documents = new LinkedHashMap<ConditionPageState, PageDocument>();
        states.forEach(state -> documents.put(state, PageDocument.of(state)));
        model.ifAvailable(reader -> addMeanings(reader, states, documents));
        return documents;
    }

    private static void addMeanings(
            MeaningModel reader, List<ConditionPageState> states, Map<ConditionPageState, PageDocument> documents) {
        var published =
                states.stream().filter(state -> state.published() != null).toList();
        var meanings = reader.ofAll(published.stream()
                .map(ConditionPageState::published)
                .filter(Objects::nonNull)
                .map(PageDocument::essence)
                .toList());
        for (int index = 0; index < published.size(); index++) {
            var meaning = meanings.get(index);
            documents.computeIfPresent(published.get(index), (state, document) -> document.meaning(meaning));
        }
    }
}
