package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.practiceportal.embedded.Database;
import org.practiceportal.embedded.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A restored database begins another life, and readers start over. Rows leave and enter by COPY, as in a dump: the
 * embedded PostgreSQL comes without pg_dump.
 */
class RestoreIT {

    private static final List<String> TABLES = List.of("change", "change_head", "database_life");

    private Database source;

    @BeforeEach
    void aDatabaseWithAHistory() throws SQLException {
        source = migrated();
        var feed = feed(source);
        feed.afterSingletonsInstantiated();
        try (var connection = asOwner(source);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into change (position, at, actor, kind, key)
                    select n, now(), 'tester', 'location', 'office-' || n from generate_series(1, 20) n
                    """);
            statement.execute("update change_head set position = 20");
        }
    }

    @Test
    void aDatabaseThatWasNotRestoredKeepsItsLifeOverRestarts() {
        var epoch = feed(source).stretch(0, null, 100).epoch();

        assertThat(feed(source).stretch(0, null, 100).epoch()).isEqualTo(epoch);
    }

    @Test
    void aRestoreIntoAnotherDatabaseBeginsAnotherLifeAndKeepsEveryChange() throws Exception {
        var before = feed(source).stretch(0, null, 100);
        var target = migrated();
        feed(target).afterSingletonsInstantiated();
        restore(target, dump(source));

        var restored = feed(target);
        restored.afterSingletonsInstantiated();

        var after = restored.stretch(0, null, 100);
        assertThat(after.epoch()).isNotEqualTo(before.epoch());
        assertThat(after.changes()).isEqualTo(before.changes()).hasSize(20);
        assertThat(restored.stretch(20, before.epoch(), 100).position()).isZero();
        assertThat(restored.stretch(0, null, 100).epoch()).isEqualTo(after.epoch());
    }

    @Test
    void aRestoreInPlaceIsNoticedWhileTheServiceRuns() throws Exception {
        var running = feed(source);
        var before = running.stretch(0, null, 100);
        var dump = dump(source);

        restore(source, dump);

        assertThat(running.stretch(20, before.epoch(), 100))
                .satisfies(answer -> assertThat(answer.epoch()).isNotEqualTo(before.epoch()))
                .satisfies(answer -> assertThat(answer.position()).isZero());
    }

    private static Database migrated() {
        var database = PostgresServer.shared().newDatabase("restore");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerName(), database.ownerPassword())
                .placeholders(Map.of("application_role", database.applicationName()))
                .load()
                .migrate();
        return database;
    }

    private static Feed feed(Database database) {
        return new Feed(JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.applicationName(), database.applicationPassword())));
    }

    private static Map<String, byte[]> dump(Database database) throws SQLException, IOException {
        var dump = new TreeMap<String, byte[]>();
        try (var connection = asOwner(database)) {
            for (var table : TABLES) {
                var rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toByteArray());
            }
        }
        return dump;
    }

    private static void restore(Database database, Map<String, byte[]> dump) throws SQLException, IOException {
        try (var connection = asOwner(database);
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("delete from " + table);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table + " from stdin",
                                new ByteArrayInputStream(dump.getOrDefault(table, new byte[0])));
            }
        }
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerName(), database.ownerPassword());
    }
}
