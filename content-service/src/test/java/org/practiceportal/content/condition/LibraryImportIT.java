package org.practiceportal.content.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.Block;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.ImportsApi;
import org.practiceportal.common.condition.Inline;
import org.practiceportal.common.condition.PageSection;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.upload.ImportReport.RefusedLine;
import org.practiceportal.content.RunningService;
import org.practiceportal.content.upload.UploadedLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;

class LibraryImportIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLineBecomesAPublishedPage() {
        var report = take("""
                {"id":"Lib_1","source":"Lib","source_name":"A library","source_url":"https://example.org/1","title":"Imported spasm",\
                "synonyms":["Twitch","HFS"," ","Twitch"],"cuis":["C1"],"sections":[\
                {"id":"Lib_1-1","question":"What is it?","type":"information","heading":"Overview","text":"Key points\\n- one {{phone:main}}\\n- *two*"},\
                {"id":"Lib_1-2","type":"frequency","heading":"How common it is","text":"<b>Rare</b>"}]}
                """);

        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
        var page = page("imported-spasm");
        assertThat(page.externalId()).isEqualTo("Lib_1");
        assertThat(page.alsoKnownAs()).containsExactly("Twitch");
        assertThat(page.abbreviations()).containsExactly("HFS");
        assertThat(page.sources())
                .containsExactly(new SourceReference("Imported spasm", "A library", "https://example.org/1"));
        assertThat(page.sections())
                .containsExactly(
                        new PageSection(
                                "overview",
                                HealthAspect.OVERVIEW,
                                "Overview",
                                List.of(
                                        paragraph("Key points"),
                                        new Block.BulletList(List.of(
                                                new Block.Item(List.of(paragraph("one {{phone:main}}"))),
                                                new Block.Item(List.of(paragraph("*two*"))))))),
                        new PageSection(
                                "how-common-it-is",
                                HealthAspect.OTHER,
                                "How common it is",
                                List.of(paragraph("<b>Rare</b>"))));
    }

    @Test
    void theSameLibraryAgainChangesNothing() {
        var library = lines("again", 250);
        take(library);
        long before = head();

        assertThat(take(library)).isEqualTo(new ImportReport(0, 0, 250, 0, List.of()));
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aLineThatDiffersChangesItsPageAndKeepsItsAddress() {
        take(line("changed-1", "First title", "Text."));

        var report = take(line("changed-1", "Second title", "Text."));

        assertThat(report).isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(page("first-title").title()).isEqualTo("Second title");
    }

    @Test
    void aPageWithoutATitleIsNamedAfterItsSource() {
        take(line("untitled-1", "", "Text.").replace("https://example.org", "https://example.org/HAI/visa_vrsa.html"));

        assertThat(page("visa-vrsa").title()).isEqualTo("Visa vrsa");
    }

    @Test
    void gzipIsTakenToo() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines("packed", 3).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(take(new ByteArrayInputStream(packed.toByteArray())).created())
                .isEqualTo(3);
    }

    @Test
    void aFileThatIsCutOffGivesWhatItHasAndSaysWhereItEnds() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines("cut", 20_000).getBytes(StandardCharsets.UTF_8));
        }

        var report = take(new ByteArrayInputStream(packed.toByteArray(), 0, packed.size() / 2));

        assertThat(report.created()).isPositive().isLessThan(20_000);
        assertThat(report.refusals())
                .containsExactly(new RefusedLine(
                        report.created() + 1, "the file cannot be read from here on; it may be damaged or cut off"));
    }

    @Test
    void badLinesAreNamedAndTheRestIsTaken() {
        var report = take(String.join(
                "\n",
                line("bad-1", "Good one", "Text."),
                "{\"id\": \"bad-2\", ",
                "",
                "{\"id\":\"bad-3\"}",
                "{\"title\":\"No id\"}",
                line("bad-1", "Again the same id", "Text."),
                "{\"id\":\"bad-4\",\"title\":[1]}",
                line("bad-5", "x".repeat(201), "Text."),
                line("bad-6", "Long text", "y".repeat(UploadedLines.MOST_BYTES)),
                line("bad-7", "???", "Text.").replace("bad-7", "!!!"),
                line("bad-8", "Nothing \\u0000 there", "Text."),
                line("bad-9", "Good two", "Text.") + "\r",
                "null"));

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(10);
        assertThat(report.refusals())
                .containsExactly(
                        new RefusedLine(2, "it is not JSON"),
                        new RefusedLine(4, "it has no title"),
                        new RefusedLine(5, "it has no id"),
                        new RefusedLine(6, "an earlier line has the same id"),
                        new RefusedLine(7, "its JSON is not that of a page"),
                        new RefusedLine(8, "its title size must be between 0 and 200"),
                        new RefusedLine(9, "it has more than 2000000 bytes"),
                        new RefusedLine(10, "neither its title nor its id makes a name for its address that is free"),
                        new RefusedLine(11, "its JSON is not that of a page"),
                        new RefusedLine(13, "its JSON is not that of a page"));
        assertThat(page("good-two").externalId()).isEqualTo("bad-9");
    }

    @Test
    void aLineWithoutAnyTextIsRefused() {
        var report = take(String.join(
                "\n",
                line("empty-1", "No text at all", " \\n- \\n"),
                "{\"id\":\"empty-2\",\"title\":\"No sections\"}",
                "{\"id\":\"empty-3\",\"title\":\"A summary\",\"summary\":\"In short.\"}"));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refusals())
                .containsExactly(
                        new RefusedLine(1, "it has no text: neither a summary nor a section with words"),
                        new RefusedLine(2, "it has no text: neither a summary nor a section with words"));
    }

    @Test
    void aSectionOfAnUnknownTypeKeepsItsHeading() {
        take(line("typed-1", "Unknown type", "Text.").replace("information", "symptoms and more"));

        assertThat(page("unknown-type").sections())
                .extracting(PageSection::type, PageSection::heading)
                .containsExactly(tuple(HealthAspect.OTHER, "Overview"));
    }

    @Test
    void anEmptyLibraryCountsNothing() {
        assertThat(take("")).isEqualTo(new ImportReport(0, 0, 0, 0, List.of()));
    }

    @Test
    void theLengthOfASectionCountsAsTheLibraryHasIt() {
        var report = take(String.join(
                "\n",
                line("longest-1", "Longest section", "x" + "*".repeat(99_999)),
                line("longest-2", "Too long a section", "y".repeat(100_001))));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refusals())
                .containsExactly(new RefusedLine(2, "a section of it has more than 100000 characters"));
        assertThat(page("longest-section").sections())
                .extracting(PageSection::blocks)
                .containsExactly(List.of(paragraph("x" + "*".repeat(99_999))));
    }

    @Test
    void aPageOfOursStandsUntouchedBesideTheImportedOne() {
        var ours = asAnna(ConditionPageEditingApi.class).startPage(draft("Ours and theirs"));

        take(line("Theirs_1", "Ours and theirs", "Text."));

        assertThat(asAnna(ConditionPageEditingApi.class).getWorkingCopy(ours.slug()))
                .isEqualTo(ours);
        assertThat(page("ours-and-theirs-theirs-1").externalId()).isEqualTo("Theirs_1");
    }

    @Test
    void aNameThatIsTakenWhileABatchIsWrittenIsLeftToWhoeverTookIt() throws Exception {
        try (var owner = connectAsOwner();
                var sql = owner.createStatement();
                var importer = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            sql.execute("""
                    insert into condition_page (slug, version, status, draft, title, names, changed_by, changed_at)
                    values ('overtaken', 0, 'DRAFT', '{}', 'Overtaken', 'Overtaken', 'somebody', now())
                    """);
            var report = importer.submit(() -> take(line("Over_1", "Overtaken", "Text.")));
            awaitSomeoneWaitingForALock();

            owner.commit();

            assertThat(report.get()).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
        }
        assertThat(page("overtaken-over-1").externalId()).isEqualTo("Over_1");
    }

    @Test
    void whatStaffHaveRetiredStaysRetired() {
        take(line("retired-1", "Retired import", "Text."));
        var slug = new Slug("retired-import");
        var editing = asAnna(ConditionPageEditingApi.class);
        editing.retire(slug, new Version(editing.getWorkingCopy(slug).version()));

        take(line("retired-1", "Retired import", "New text."));

        assertThatExceptionOfType(HttpClientErrorException.Gone.class).isThrownBy(() -> page("retired-import"));
    }

    @Test
    void historyKeepsWhatALibraryChangesInARetiredPageAsNothingThatPatientsSee() {
        take(line("unseen-1", "Unseen import", "Old text."));
        asAnna(ConditionPageEditingApi.class).retire(new Slug("unseen-import"), new Version(0));

        take(line("unseen-1", "Unseen import", "New text."));

        var last = jdbc.sql("""
                        select kind, before::text, after::text from change
                        where key = 'unseen-import' order by position desc limit 1
                        """).query().singleRow();
        assertThat(last.get("kind")).isEqualTo("condition-page-draft");
        assertThat(last.get("before")).asString().contains("Old text.");
        assertThat(last.get("after")).asString().contains("New text.");
    }

    @Test
    void anImportedPageThatWasRetiredComesBackAsTheLibraryHasIt() {
        take(line("returning-1", "Returning import", "Text."));
        var slug = new Slug("returning-import");
        var editing = asAnna(ConditionPageEditingApi.class);
        var retired = editing.retire(slug, new Version(0));

        editing.publish(slug, new Version(retired.version()));

        assertThat(page("returning-import").externalId()).isEqualTo("returning-1");
    }

    @Test
    void aLibraryIsTakenFromServicesOnly() {
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(ImportsApi.class).takeLibrary(file(lines("anonymous", 1))));
        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class)
                .isThrownBy(() -> asAnna(ImportsApi.class).takeLibrary(file(lines("staff", 1))));
    }

    private static ConditionPageDraft draft(String title) {
        return new ConditionPageDraft(title, List.of(), List.of(), "", List.of(), List.of(), null, null);
    }

    private static String lines(String prefix, int count) {
        var lines = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            lines.append(line(prefix + "-" + number, prefix + " " + number, "Text of " + number))
                    .append('\n');
        }
        return lines.toString();
    }

    static String line(String id, String title, String text) {
        return """
                {"id":"%s","source_name":"A library","source_url":"https://example.org","title":"%s","synonyms":[],\
                "sections":[{"type":"information","heading":"Overview","text":"%s"}]}""".formatted(id, title, text);
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }

    private ConditionPage page(String slug) {
        return asEveryone(ConditionPagesApi.class)
                .getPublished(new Slug(slug))
                .value()
                .page();
    }

    private ImportReport take(String library) {
        return asService(ImportsApi.class).takeLibrary(file(library));
    }

    private ImportReport take(InputStream library) {
        return asService(ImportsApi.class).takeLibrary(new InputStreamResource(library));
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }
}
