package org.practiceportal.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.practiceportal.common.search.IndexApi;
import org.practiceportal.common.search.IndexComparison;
import org.practiceportal.common.search.IndexState;
import org.practiceportal.search.problem.ServiceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

@RestController
class IndexController implements IndexApi {

    private static final Logger LOG = LoggerFactory.getLogger(IndexController.class);

    private final ConditionIndex index;
    private final IndexBuilder builder;

    IndexController(ConditionIndex index, IndexBuilder builder) {
        this.index = index;
        this.builder = builder;
    }

    @Override
    public IndexState getState() {
        return answer(() -> state(published()));
    }

    @Override
    public IndexComparison compare() {
        return answer(() -> builder.compare(published()));
    }

    @Override
    public IndexState rebuild() {
        return answer(() -> state(builder.rebuild()));
    }

    private Generation published() throws IOException {
        return index.current().orElseThrow(() -> new ServiceUnavailable("The index is being built for the first time"));
    }

    private static IndexState state(Generation generation) throws IOException {
        return new IndexState(
                generation.name(), generation.epoch(), generation.position(), generation.countPublished());
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | ElasticsearchException | RestClientException | FeedReader.NewEpoch e) {
            LOG.warn("An operator's call failed: {}", e.toString());
            throw new ServiceUnavailable("Elasticsearch or content-service does not answer");
        }
    }

    private interface Question<T> {
        T ask() throws IOException, FeedReader.NewEpoch;
    }
}
