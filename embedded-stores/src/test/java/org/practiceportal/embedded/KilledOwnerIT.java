package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KilledOwnerIT {

    private final StoreCache cache = StoreCache.ofThisUser();

    @Test
    void noServerOutlivesAnOwnerThatIsKilledAndBothStartAgainOnTheirData() throws Exception {
        Path postgresFolder = cache.newRunFolder("postgresql");
        Path elasticsearchFolder = cache.newRunFolder("elasticsearch");
        Process owner = startOwner(postgresFolder, elasticsearchFolder);
        List<ProcessHandle> servers = servers(owner);

        owner.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        try (var postgres = PostgresServer.start(new PostgresSettings(postgresFolder, 0, "of-a-test", true));
                var elasticsearch = ElasticsearchServer.start(
                        new ElasticsearchSettings(elasticsearchFolder, 0, "of-a-test", ElasticsearchSettings.QUICK))) {
            assertThat(postgres.process().isAlive()).isTrue();
            assertThat(elasticsearch.process().isAlive()).isTrue();
        }
    }

    @Test
    void aKilledPostgresqlIsNoticedAndKeepsWhatWasCommitted() throws Exception {
        var settings = new PostgresSettings(cache.newRunFolder("postgresql"), 0, "of-a-test", true);
        try (var server = PostgresServer.start(settings)) {
            Database database = server.database("kept", "owner", "application");
            execute(database, "CREATE TABLE note (text varchar)");
            execute(database, "INSERT INTO note VALUES ('committed')");
            var ended = new java.util.concurrent.CountDownLatch(1);
            server.whenEnded(ended::countDown);

            server.process().destroyForcibly();

            assertThat(ended.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
        try (var server = PostgresServer.start(settings)) {
            Database database = server.database("kept", "owner", "application");
            execute(database, "UPDATE note SET text = 'read' WHERE text = 'committed'");
            assertThat(executed(database, "DELETE FROM note WHERE text = 'read'"))
                    .isOne();
        }
    }

    @Test
    void foldersOfProcessesThatAreGoneAreSwept() throws Exception {
        Process owner = startOwner(cache.newRunFolder("postgresql"), cache.newRunFolder("elasticsearch"));
        Path its = Files.createDirectories(cache.newRunFolder("swept")
                .resolveSibling(owner.pid() + "-"
                        + owner.info().startInstant().orElseThrow().toEpochMilli() + "-test-1"));
        assertThat(cache.newRunFolder("mine")).exists();
        assertThat(its).exists();

        owner.destroyForcibly().waitFor();

        assertThat(cache.newRunFolder("mine")).exists();
        assertThat(its).doesNotExist();
    }

    private static Process startOwner(Path postgres, Path elasticsearch) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreOwner.class.getName(),
                        postgres.toString(),
                        elasticsearch.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<ProcessHandle> servers(Process owner) throws Exception {
        try (var reader = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            return Stream.of(reader.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        }
    }

    private static void execute(Database database, String sql) throws Exception {
        executed(database, sql);
    }

    private static int executed(Database database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerName(), database.ownerPassword());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
