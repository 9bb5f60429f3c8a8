package org.practiceportal.search.meaning;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads texts with bge-small-en-v1.5 (quantized), a sentence-embedding model of 384 dimensions that runs in this process
 * and calls nobody: about 10 ms for a query and 30 ms for the beginning of a page on one core (docs/0003). Only there where
 * {@code portal.meaning} says so; without it nothing of the model is loaded.
 */
@Component
@Lazy
@ConditionalOnBooleanProperty("portal.meaning")
public class MeaningModel {

    /** The longest letter says what it is about long before; a model's time grows with the text. */
    private static final int MOST_LETTERS = 1_500;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final BgeSmallEnV15QuantizedEmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel(workers);

    private final LongAdder textsRead = new LongAdder();

    /** Returns the meaning of a query, of length 1. */
    public float[] of(String query) {
        return model.embed(cut(query)).content().vector();
    }

    /** Returns the meanings of texts, each of length 1, with all processors. */
    public List<float[]> ofAll(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        textsRead.add(texts.size());
        return model
                .embedAll(
                        texts.stream().map(text -> TextSegment.from(cut(text))).toList())
                .content()
                .stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    /** Returns how many texts, queries aside, were read since the service started. */
    public long textsRead() {
        return textsRead.sum();
    }

    private static String cut(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }

    @PreDestroy
    void end() {
        workers.shutdown();
    }
}
