package org.practiceportal.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The index of condition pages: generations, of which the one behind the alias is searched. */
@Service
public class ConditionIndex {

    /** What a search names. Until a generation is published there is none, never an empty or a half one. */
    public static final String ALIAS = "condition-pages";

    private static final Logger LOG = LoggerFactory.getLogger(ConditionIndex.class);
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final PageDocuments documents;

    ConditionIndex(ElasticsearchClient client, PageDocuments documents) {
        this.client = client;
        this.documents = documents;
    }

    /** Returns the generation that is searched, with the position it has durably reached. */
    Optional<Generation> current() throws IOException {
        for (var name : namesBehindAlias()) {
            return Optional.of(read(name));
        }
        return Optional.empty();
    }

    /** Returns the generation that is searched, where it has the form that this program, or a newer one, gives it. */
    Optional<Generation> currentOfThisForm() throws IOException {
        var current = current();
        return current.isPresent() && form(current.get().name()) >= Generation.FORM ? current : Optional.empty();
    }

    private List<String> namesBehindAlias() throws IOException {
        try {
            return client.indices().getAlias(alias -> alias.name(ALIAS)).aliases().keySet().stream()
                    .sorted()
                    .toList();
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private Generation read(String name) throws IOException {
        var meta = meta(name);
        var epoch = meta.get("epoch");
        var position = meta.get("position");
        if (epoch == null || position == null) {
            throw new IOException("The generation " + name + " does not say how far it is; rebuild the index");
        }
        return new Generation(
                client, documents, name, UUID.fromString(epoch.to(String.class)), position.to(Long.class));
    }

    private int form(String name) throws IOException {
        var form = meta(name).get("form");
        return form == null ? 0 : form.to(Integer.class);
    }

    private Map<String, JsonData> meta(String name) throws IOException {
        var mapping =
                client.indices().getMapping(request -> request.index(name)).get(name);
        return mapping == null ? Map.of() : mapping.mappings().meta();
    }

    /** Begins a generation that nobody searches yet. Whoever begins it publishes it or sees that it is dropped. */
    Generation begin(UUID epoch) throws IOException {
        var name = ALIAS + "-" + UUID.randomUUID();
        try (var form = new ClassPathResource("condition-pages.json", ConditionIndex.class).getInputStream()) {
            client.indices()
                    .create(index ->
                            index.index(name).withJson(form).aliases(Generation.writeAlias(name), alias -> alias));
        }
        return new Generation(client, documents, name, epoch, 0);
    }

    /**
     * Puts a generation in the place of the one that is searched, in one step. The one before takes no more writes and
     * stays until the next is published, for the searches that are under way in it; every other is dropped.
     */
    void publish(Generation generation) throws IOException {
        var before = namesBehindAlias();
        var others = new ArrayList<>(client.indices()
                .get(get -> get.index(ALIAS + "-*").ignoreUnavailable(true))
                .indices()
                .keySet());
        others.remove(generation.name());
        client.indices().updateAliases(update -> {
            update.actions(
                    action -> action.add(add -> add.index(generation.name()).alias(ALIAS)));
            for (var other : others) {
                update.actions(before.contains(other) ? withoutAliases(other) : dropped(other));
            }
            return update;
        });
        LOG.info("The index {} is searched from now on, at position {}", generation.name(), generation.position());
    }

    private static Action withoutAliases(String name) {
        return Action.of(
                action -> action.remove(remove -> remove.index(name).aliases(ALIAS, Generation.writeAlias(name))));
    }

    private static Action dropped(String name) {
        return Action.of(action -> action.removeIndex(remove -> remove.index(name)));
    }

    /** Drops a generation that was not published, whatever kept it from being so. */
    void dropUnlessSearched(Generation generation) throws IOException {
        if (!namesBehindAlias().contains(generation.name())) {
            client.indices().delete(delete -> delete.index(generation.name()).ignoreUnavailable(true));
        }
    }
}
