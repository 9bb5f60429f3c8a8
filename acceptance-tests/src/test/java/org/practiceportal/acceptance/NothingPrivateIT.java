package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationMethod;
import org.practiceportal.common.directory.VerificationsApi;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.report.DetailProblem;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.common.report.DetailReportOutcome;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;

/** What staff have not published, who they are, and what patients report stands at no address that anybody can read. */
class NothingPrivateIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final Services SERVICES = PORTAL.services();
    private static final ConditionPageEditingApi PAGES = SERVICES.content(ConditionPageEditingApi.class);
    private static final Slug PUBLISHED = new Slug("hemifacial-spasm");
    private static final Slug MAIN = new Slug("main");

    /** A word that is nowhere else. */
    private static final String MARK = "Vexadrilium";

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
    private static final Pattern LISTED = Pattern.compile("<loc>[^<]*?//[^/<]+(/[^<]*)</loc>");

    private static final PlannedChangesApi PLANNED_CHANGES = SERVICES.content(PlannedChangesApi.class);

    private static final JudgedQueriesApi JUDGED_QUERIES = SERVICES.content(JudgedQueriesApi.class);
    private static final VocabularyApi VOCABULARY = SERVICES.content(VocabularyApi.class);

    private static Slug draft = PUBLISHED;
    private static long planned;
    private static Slug judged = PUBLISHED;
    private static Slug rule = PUBLISHED;

    @BeforeAll
    static void writeWhatIsNotForPatients() {
        draft = PAGES.startPage(marked(null)).slug();
        var page = PAGES.getWorkingCopy(PUBLISHED);
        PAGES.reviseDraft(PUBLISHED, version(page), marked(page));
        var number =
                SERVICES.content(ContactPointsApi.class).getContactPoint(MAIN).value();
        SERVICES.content(VerificationsApi.class)
                .verifyContactPoint(
                        MAIN, new Version(number.version()), new VerificationDraft(VerificationMethod.CALLED, true));
        planned = PLANNED_CHANGES
                .planChange(new PlannedChangeDraft(
                        ChangeKind.CONTACT_POINT,
                        MAIN,
                        LocalDateTime.now(ZoneOffset.UTC).plusYears(1),
                        ZoneOffset.UTC,
                        Map.of("label", MARK)))
                .id();
        judged = JUDGED_QUERIES
                .addQuery(new JudgedQuery("About " + MARK, List.of(new GradedPage(PUBLISHED, 3)), null))
                .key();
        rule = VOCABULARY
                .addRule(VocabularyRule.protecting(List.of("About " + MARK)).because("Said of " + MARK + " only"))
                .key();
    }

    /** The new page stays: nothing would be left of a page that was never published, and nobody else sees it. */
    @AfterAll
    static void takeItBack() {
        PAGES.discardDraft(PUBLISHED, version(PAGES.getWorkingCopy(PUBLISHED)));
        PLANNED_CHANGES.cancelChange(
                planned, new Version(PLANNED_CHANGES.getPlannedChange(planned).version()));
        JUDGED_QUERIES.removeQuery(
                judged, new Version(JUDGED_QUERIES.getQuery(judged).value().version()));
        VOCABULARY.removeRule(rule, new Version(VOCABULARY.getRule(rule).value().version()));
    }

    @Test
    void noAddressThatCanBeReadSaysAWordOfIt() {
        var everything = readEverything();

        assertThat(everything).hasSizeGreaterThan(40).containsKeys("/offices", "/conditions/" + PUBLISHED);
        assertThat(everything)
                .allSatisfy((address, body) -> assertThat(body)
                        .as(address)
                        .doesNotContainIgnoringCase(MARK)
                        .doesNotContain("Demo Staff", "import:"));
    }

    @Test
    void neitherSearchNorTheServicesOwnAnswersKnowIt() {
        for (var address : List.of(
                PORTAL.url() + "/search?q=" + MARK,
                PORTAL.url() + "/search/completions?q=" + MARK.substring(0, 5),
                PORTAL.url() + "/conditions/" + draft,
                SERVICES.contentUrl() + "/condition-pages",
                SERVICES.contentUrl() + "/condition-pages/" + PUBLISHED,
                SERVICES.contentUrl() + "/condition-pages/" + draft,
                SERVICES.contentUrl() + "/condition-page-states?slugs=" + draft,
                SERVICES.contentUrl() + "/contact-points",
                SERVICES.contentUrl() + "/locations",
                SERVICES.contentUrl() + "/practice",
                SERVICES.contentUrl() + "/practitioners",
                SERVICES.contentUrl() + "/planned-changes",
                SERVICES.contentUrl() + "/planned-changes/" + planned,
                SERVICES.contentUrl() + "/locations/north-central-expressway/at",
                SERVICES.contentUrl() + "/history",
                SERVICES.contentUrl() + "/detail-reports",
                SERVICES.contentUrl() + "/search-insight",
                SERVICES.contentUrl() + "/verifications",
                SERVICES.contentUrl() + "/vocabulary",
                SERVICES.contentUrl() + "/vocabulary-rules",
                SERVICES.contentUrl() + "/judged-queries")) {
            assertThat(Http.get(address).body().replace("q=" + MARK, "").replace("value=\"" + MARK, ""))
                    .as(address)
                    .doesNotContain("About " + MARK, "Demo Staff", "import:");
        }
    }

    @Test
    void whatAPatientReportsChangesNothingThatAnybodyReads() {
        var before = readEverything();
        var reports = SERVICES.content(DetailReportsApi.class);
        reports.report(new DetailReportDraft(DetailProblem.NUMBER_DOES_NOT_WORK, MAIN));
        try {
            assertThat(readEverything()).isEqualTo(before);
        } finally {
            reports.listOpenReports()
                    .forEach(open -> reports.close(open.id(), new DetailReportClosing(DetailReportOutcome.WAS_RIGHT)));
        }
    }

    /** Follows every link of every document from the start page and the sitemap on, as somebody without an account. */
    private static Map<String, String> readEverything() {
        var read = new TreeMap<String, String>();
        var ahead = new ArrayDeque<>(List.of("/", "/sitemap.xml", "/robots.txt", "/no-such-page"));
        while (!ahead.isEmpty()) {
            var address = ahead.removeFirst();
            if (read.containsKey(address) || address.startsWith("/find") || address.startsWith("/VAADIN")) {
                continue; // Flow's page has another nonce each time, and shows what documents show.
            }
            var body = Http.get(PORTAL.url() + address).body();
            read.put(address, body);
            List.of(LINK, LISTED)
                    .forEach(links -> links.matcher(body)
                            .results()
                            .map(match -> match.group(1).replace("&amp;", "&"))
                            .forEach(ahead::add));
        }
        return read;
    }

    private static ConditionPageDraft marked(@Nullable ConditionPageWorkingCopy page) {
        var about = "About " + MARK;
        return page == null
                ? new ConditionPageDraft(MARK, List.of(), List.of(), about, List.of(), List.of(), null, null)
                : new ConditionPageDraft(
                        page.content().title(),
                        List.of(MARK),
                        List.of(),
                        about,
                        page.content().sections(),
                        page.content().sources(),
                        null,
                        null);
    }

    private static Version version(ConditionPageWorkingCopy page) {
        return new Version(page.version());
    }
}
