package org.practiceportal.search.index;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.directory.Slug;

/**
 * One complete build of the index: an Elasticsearch index of its own, with the epoch and position up to which it holds
 * every change. Those lie in the mapping's {@code _meta} and are written after the documents are acknowledged, so that
 * a crash between the two only repeats work.
 */
final class Generation {

    /** Raised with every change of condition-pages.json or of what {@link PageDocument} makes: the index is built anew. */
    static final int FORM = 4;

    static final Query PUBLISHED = Query.of(query ->
            query.term(term -> term.queryName("published").field("published").value(true)));

    /** One page of a scan: a hundred kilobytes of ids and versions. */
    private static final int SCAN_SIZE = 1_000;

    /** Elasticsearch's answer to a write that is not newer than what stands: already done. */
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final PageDocuments documents;
    private final String name;
    private final UUID epoch;
    private volatile long position;

    Generation(ElasticsearchClient client, PageDocuments documents, String name, UUID epoch, long position) {
        this.client = client;
        this.documents = documents;
        this.name = name;
        this.epoch = epoch;
        this.position = position;
    }

    String name() {
        return name;
    }

    UUID epoch() {
        return epoch;
    }

    long position() {
        return position;
    }

    /** Returns the alias that writes go to. It goes when another is searched, and a late writer learns of that. */
    static String writeAlias(String name) {
        return name + "-write";
    }

    /**
     * Writes the states of pages; one that already stands there in the same or a later version stays.
     *
     * @throws IOException if a document was not taken; writing the same states again is safe
     */
    void put(List<ConditionPageState> states) throws IOException {
        var bulk = new BulkRequest.Builder().index(writeAlias(name)).requireAlias(true);
        documents
                .of(states)
                .forEach((state, document) -> bulk.operations(operation ->
                        operation.index(index -> index.id(state.slug().value())
                                .versionType(VersionType.External)
                                .version(state.position())
                                .document(document))));
        for (var item : client.bulk(bulk.build()).items()) {
            check(item);
        }
    }

    private static void check(BulkResponseItem item) throws IOException {
        var error = item.error();
        if (error != null && item.status() != CONFLICT) {
            throw new IOException("Page " + item.id() + " was not indexed: " + error.reason());
        }
    }

    /**
     * Notes that every change up to a position is in the index.
     *
     * @throws IOException or an Elasticsearch error if it was to be noted durably and another generation is searched
     */
    void advanceTo(long reached, boolean durably) throws IOException {
        if (durably) {
            client.indices()
                    .putMapping(mapping -> mapping.index(writeAlias(name))
                            .meta("form", JsonData.of(FORM))
                            .meta("epoch", JsonData.of(epoch.toString()))
                            .meta("position", JsonData.of(reached)));
        }
        position = reached;
    }

    /** Makes everything written so far findable. */
    void refresh() throws IOException {
        client.indices().refresh(refresh -> refresh.index(name));
    }

    long countPublished() throws IOException {
        return client.count(count -> count.index(name).query(PUBLISHED)).count();
    }

    /** Returns the version of every published page. */
    Map<Slug, Long> versions() throws IOException {
        var versions = new HashMap<Slug, Long>();
        var hits = versionsAfter("");
        while (!hits.isEmpty()) {
            for (var hit : hits) {
                versions.put(new Slug(requireNonNull(hit.id())), requireNonNull(hit.version()));
            }
            hits = versionsAfter(requireNonNull(hits.getLast().id()));
        }
        return versions;
    }

    private List<Hit<Void>> versionsAfter(String slug) throws IOException {
        return client.search(
                        search -> search.index(name)
                                .size(SCAN_SIZE)
                                .version(true)
                                .query(PUBLISHED)
                                .sort(sort -> sort.field(field -> field.field("slug")))
                                .searchAfter(slug)
                                .source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits();
    }
}
