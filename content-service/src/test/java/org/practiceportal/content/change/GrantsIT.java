package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;

/** History can be added to and read by the service, and nothing else. */
class GrantsIT extends RunningService {

    /** PostgreSQL's code for a right that one does not have. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    private ChangeLog log;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update change set actor = 'somebody else'",
                "delete from change",
                "truncate change",
                "drop table change",
                "alter table change disable trigger all",
                "alter table change owner to current_user",
                "create table change_2 (position bigint)",
                "delete from change_head",
                "truncate database_life",
                "delete from staff_account",
                "update staff_account set user_name = 'somebody else'",
                "delete from condition_page",
                "truncate search_count",
                "alter table search_count add column address text",
                "update search_count_batch set day = current_date",
                "set role postgres"
            })
    void theServiceCannot(String statement) throws SQLException {
        log.write(new Actor("tester"), recorder -> {
            recorder.record(ChangeKind.LOCATION, "kept", null, "x");
            return "written";
        });
        try (var connection = connectAsApplication();
                var sql = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> sql.execute(statement))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void theServiceOwnsNothingAndIsNoSuperuser() throws SQLException {
        try (var connection = connectAsApplication();
                var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select (select count(*) from pg_tables where tableowner = current_user),
                               (select rolsuper or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user)
                        """)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isZero();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }
}
