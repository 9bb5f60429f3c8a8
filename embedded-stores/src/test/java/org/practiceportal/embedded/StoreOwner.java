package org.practiceportal.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another process that owns both stores, for tests that kill it. Prints the process ids of both, then waits. */
final class StoreOwner {

    private StoreOwner() {}

    /**
     * @param arguments the folder of PostgreSQL and the folder of Elasticsearch
     */
    public static void main(String... arguments) throws Exception {
        var postgres = PostgresServer.start(new PostgresSettings(Path.of(arguments[0]), 0, "of-a-test", true));
        var elasticsearch = ElasticsearchServer.start(
                new ElasticsearchSettings(Path.of(arguments[1]), 0, "of-a-test", ElasticsearchSettings.QUICK));
        System.out.println(
                postgres.process().pid() + " " + elasticsearch.process().pid());
        new CountDownLatch(1).await();
    }
}
