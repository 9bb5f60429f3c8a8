package org.practiceportal.content.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.NewPassword;
import org.practiceportal.common.account.PasswordChange;
import org.practiceportal.common.account.StaffAccountDraft;
import org.practiceportal.common.account.StaffAccountsApi;
import org.practiceportal.common.account.StaffSessionsApi;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;

/** Each test ends the accounts it adds, so that Anna's is the last one again. */
class StaffAccountsIT extends RunningService {

    private static final NewPassword FIRST = new NewPassword("the first password");
    private static final NewPassword SECOND = new NewPassword("the second password");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLeaverIsOutAtOnce() {
        var token = sessionOf("bob", FIRST, true);
        asBearerCanWork(token);

        asAnna(StaffAccountsApi.class).endAccount("bob");

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class).isThrownBy(() -> asBearerCanWork(token));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> sessionOf("bob", FIRST, false));
        assertThat(history("bob")).containsExactly("anna", "anna");
    }

    @Test
    void aSessionThatBeganAsItsAccountEndedIsWorthNothing() {
        var token = sessionOf("eve", FIRST, true);

        jdbc.sql("update staff_account set ended_at = now() where user_name = 'eve'")
                .update();

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class).isThrownBy(() -> asBearerCanWork(token));
    }

    @Test
    void theLastAccountStays() {
        sessionOf("dora", FIRST, true);
        var api = asAnna(StaffAccountsApi.class);
        api.endAccount("dora");

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class).isThrownBy(() -> api.endAccount("anna"));
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> api.endAccount("dora"));
    }

    @Test
    void aNameIsNeverGivenToAnybodyElse() {
        sessionOf("frank", FIRST, true);
        var api = asAnna(StaffAccountsApi.class);
        api.endAccount("frank");

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> api.addAccount(new StaffAccountDraft("frank", "Another Frank", FIRST)));
    }

    @Test
    void aChangedPasswordEndsTheOldOneAndEverySessionBegunWithIt() {
        var token = sessionOf("carol", FIRST, true);
        var another = sessionOf("carol", FIRST, false);

        proxyAs(token, StaffAccountsApi.class).changeOwnPassword(new PasswordChange(FIRST.value(), SECOND));

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asBearerCanWork(another));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> sessionOf("carol", FIRST, false));
        asBearerCanWork(sessionOf("carol", SECOND, false));
        assertThat(history("carol")).containsExactly("anna", "carol");
        asAnna(StaffAccountsApi.class).endAccount("carol");
    }

    @Test
    void whoeverFindsAnOpenSessionCannotChangeThePassword() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(
                        () -> asAnna(StaffAccountsApi.class).changeOwnPassword(new PasswordChange("not hers", SECOND)))
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("\"field\":\"currentPassword\""));
    }

    @Test
    void historyKnowsNoPassword() {
        assertThat(jdbc.sql("select concat(before, after) from change where kind = 'staff-account'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("$2a$") || entry.contains(ANNA.password()));
    }

    private String sessionOf(String userName, NewPassword password, boolean isNew) {
        if (isNew) {
            asAnna(StaffAccountsApi.class).addAccount(new StaffAccountDraft(userName, "Of " + userName, password));
        }
        return asEveryone(StaffSessionsApi.class)
                .begin(new Credentials(userName, password.value()))
                .token();
    }

    private void asBearerCanWork(String token) {
        proxyAs(token, ConditionPageEditingApi.class).listWorkingCopies(null, 0, 1);
    }

    /** Returns who changed an account, in order. */
    private List<String> history(String userName) {
        return jdbc.sql("select actor from change where kind = 'staff-account' and key = :key order by position")
                .param("key", userName)
                .query(String.class)
                .list();
    }
}
