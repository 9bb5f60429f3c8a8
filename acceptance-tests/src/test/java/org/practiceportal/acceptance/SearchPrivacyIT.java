package org.practiceportal.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;

/** What patients search for is counted, and nothing that anybody keeps says who searched. */
class SearchPrivacyIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();

    /** Words that are nowhere else. */
    private static final String CANARY = "zorvexandrine";

    private static final String PERSON = "Zorblattina";
    private static final String LETTER = "glumoxitarb";

    @Test
    void aQueryIsKeptAsACountAndShownFromTheFifthSearchOn() throws Exception {
        search("  Zorvexandrine   ACHE ");
        search("zorvexandrine ache");
        search("ZORVEXANDRINE ache");
        search("zorvexandrine ache");
        search("my name is " + PERSON + ", born 3/4/1980, 214-555-0181");
        search("mrs. " + PERSON + " at 12 Oak Street has a " + CANARY + " cough");
        search(("I have " + LETTER + " pain. ").repeat(10));
        awaitCount("zorvexandrine ache", 4);

        assertThat(tablesHolding(CANARY).get("public.search_count"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .matches(
                                "\\(\\d{4}-\\d\\d-\\d\\d,\"(zorvexandrine ache|\\[name].* has a zorvexandrine cough)\","
                                        + "\\d+,\\d+,\\d+\\)"));
        assertThat(tablesHolding(CANARY)).containsOnlyKeys("public.search_count");
        assertThat(columns()).containsExactly("day", "query", "searches", "empty", "opened");
        assertThat(tablesHolding("hemifacial")).as("what is looked through").isNotEmpty();
        assertThat(StoredIndex.everything(PORTAL)).contains("Hemifacial").doesNotContainIgnoringCase(CANARY);
        assertThat(logs()).hasSizeGreaterThan(5);
        assertThat(logsHolding(CANARY)).isEmpty();
        for (var never : List.of(PERSON, LETTER)) {
            assertThat(tablesHolding(never)).as(never).isEmpty();
            assertThat(logsHolding(never)).as(never).isEmpty();
            assertThat(StoredIndex.everything(PORTAL)).doesNotContainIgnoringCase(never);
        }

        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/insight");
            assertThat(staff.page().content()).doesNotContainIgnoringCase(CANARY);

            search("zorvexandrine ache");
            awaitCount("zorvexandrine ache", 5);
            staff.open("/staff/insight?days=7");

            staff.page().getByText("zorvexandrine ache").first().waitFor();
            assertThat(staff.page().content()).doesNotContain("zorvexandrine cough");
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            assertThat(staff.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(staff.page().evaluate("() => innerWidth"));
            assertThat(link(staff.page(), "Add a rule for these words").getAttribute("href"))
                    .isEqualTo("staff/vocabulary/new?phrase=zorvexandrine+ache");
            link(staff.page(), "Try the search").focus();
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL("**/search?q=zorvexandrine+ache");
        }
    }

    @Test
    void anOpenedResultCountsOnceForItsPageOfResultsAndLeavesNoCookie() throws Exception {
        var query = "hemifacial spasm quintaxeldor";
        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/search?q=" + URLEncoder.encode(query, UTF_8));
            page.locator("main .results a").first().click();
            page.waitForURL("**/conditions/*");

            await().untilAsserted(
                            () -> assertThat(strings("select opened from search_count where query = '" + query + "'"))
                                    .containsExactly("1"));
            assertThat(context.cookies()).isEmpty();
        }
        try (var context = Chromium.browser().newContext(Device.PHONE.options().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/search?q=" + URLEncoder.encode(query, UTF_8));
            page.locator("main .results a").first().click();
            page.waitForURL("**/conditions/*");
        }
        awaitCount(query, 2);
        assertThat(strings("select opened from search_count where query = '" + query + "'"))
                .containsExactly("1");
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words + ": zorvexandrine ache"))
                .first();
    }

    private static void search(String words) {
        assertThat(Http.get(PORTAL.url() + "/search?q=" + URLEncoder.encode(words, UTF_8))
                        .status())
                .isEqualTo(200);
    }

    private static void awaitCount(String query, int searches) {
        await().untilAsserted(() -> assertThat(
                        strings("select sum(searches)::text from search_count where query = '" + query + "'"))
                .containsExactly(String.valueOf(searches)));
    }

    /** Returns the rows that hold a word in any column, whatever its type, by the name of their table. */
    private static TreeMap<String, List<String>> tablesHolding(String word) throws SQLException {
        var holding = new TreeMap<String, List<String>>();
        for (var table : strings("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            var rows = strings("select content::text from " + table + " as content where strpos(lower(content::text), '"
                    + word.toLowerCase(Locale.ROOT) + "') > 0");
            if (!rows.isEmpty()) {
                holding.put(table, rows);
            }
        }
        return holding;
    }

    private static List<String> columns() throws SQLException {
        return strings("select column_name from information_schema.columns where table_name = 'search_count'"
                + " order by ordinal_position");
    }

    private static List<String> strings(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** As the superuser, whom no grant keeps anything from. */
    private static Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(file("postmaster.pid")).get(3);
            var password = Files.readString(PORTAL.data().resolve("secrets/postgresql"))
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/practice_portal", "postgres", password);
        } catch (IOException e) {
            throw new SQLException("The database's address is not known", e);
        }
    }

    private static Path file(String name) throws IOException {
        try (var files = Files.walk(PORTAL.data().resolve("postgresql"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static List<Path> logsHolding(String word) throws IOException {
        var holding = new ArrayList<Path>();
        for (var log : logs()) {
            if (new String(Files.readAllBytes(log), ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(word.toLowerCase(Locale.ROOT))) {
                holding.add(log);
            }
        }
        return holding;
    }

    /** Lists every file of the portal's folder that is not the stores' own data. */
    private static List<Path> logs() throws IOException {
        try (var files = Files.walk(PORTAL.data().resolve("logs"), FileVisitOption.FOLLOW_LINKS);
                var others = Files.list(PORTAL.data())) {
            return Stream.concat(files, others).filter(Files::isRegularFile).toList();
        }
    }
}
