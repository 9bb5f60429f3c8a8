package org.practiceportal.content.canary;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** What no class of content-service may do. */
public final class ContentCanaries {
    private ContentCanaries() {}

    public record AsksTheIndex(ElasticsearchClient client) {}

    @Entity
    public static class PublicEntity {}

    public interface PublicRepository extends Repository<PublicEntity, Long> {}

    @RestController
    public static class PublicController {}
}
