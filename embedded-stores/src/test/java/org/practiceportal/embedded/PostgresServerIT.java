package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerIT {

    private final Database database = PostgresServer.shared().newDatabase("roles");

    @Test
    void isThePostgresqlOfProduction() throws Exception {
        assertThat(text(asOwner(), "SHOW server_version")).startsWith("18.");
    }

    @Test
    void theApplicationMayConnectAndNothingElse() throws Exception {
        try (Connection connection = asApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThat(text(asApplication(), "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void theOwnerGetsTheExtensionsThatConstraintsOverTimeNeed() throws Exception {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION btree_gist");
        }
        assertThat(text(asOwner(), "SELECT extname FROM pg_extension WHERE extname = 'btree_gist'"))
                .isEqualTo("btree_gist");
    }

    @Test
    void nobodyGetsInWithAWrongPasswordOrIntoAnotherDatabase() {
        Database other = PostgresServer.shared().newDatabase("roles");

        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.ownerName(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        other.jdbcUrl(), database.applicationName(), database.applicationPassword()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerName(), database.ownerPassword());
    }

    private Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.applicationName(), database.applicationPassword());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
