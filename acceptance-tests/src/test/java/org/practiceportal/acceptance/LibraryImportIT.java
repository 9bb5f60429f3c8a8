package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.common.search.SearchApi;

/** An operator imports a library of condition pages with {@code ./portal import}. */
class LibraryImportIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final Library LIBRARY = new Library("import", 300);

    /** What cannot be taken: no JSON, half a page, and nothing that could be a title. */
    private static final List<String> BAD_LINES =
            List.of("this is not JSON", "{\"id\": \"half\"", "{\"id\": \"x\", \"title\": \" \"}");

    @TempDir
    private static Path folder;

    private static Launcher.Ended first;
    private static String hemifacialSpasmBefore;

    @BeforeAll
    static void importOnce() {
        hemifacialSpasmBefore = hemifacialSpasm();
        first = importFile(LIBRARY.write(folder.resolve("library.jsonl"), BAD_LINES));
    }

    @Test
    void theCountsAddUpToTheLines() {
        assertThat(counts(first)).isEqualTo(new Counts(300, 0, 0, 3));
    }

    @Test
    void aBadLineIsNamedByNumberWithTheReasonAndStopsNothing() {
        assertThat(first.output()).contains("301", "302", "303");
    }

    @Test
    void theSameLibraryAgainChangesNothing() {
        var again = importFile(LIBRARY.write(folder.resolve("again.jsonl"), List.of()));

        assertThat(again.status()).isZero();
        assertThat(counts(again)).isEqualTo(new Counts(0, 0, 300, 0));
    }

    @Test
    void aPackedLibraryChangesOnlyWhatDiffers() {
        var changed = importFile(LIBRARY.writePackedWithAChange(folder.resolve("changed.jsonl.gz")));

        assertThat(changed.status()).isZero();
        assertThat(counts(changed)).isEqualTo(new Counts(0, 1, 299, 0));
        importFile(LIBRARY.write(folder.resolve("restored.jsonl"), List.of()));
    }

    @Test
    void searchFindsEveryImportedPageByItsTitle() {
        StoredIndex.awaitEqual(PORTAL);
        var search = PORTAL.services().search(SearchApi.class);

        // On a busy machine a first search of seven words may be refused for taking too long.
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(List.of(0, 17, 299))
                        .allSatisfy(page -> assertThat(search.searchConditions(LIBRARY.title(page), 0, 10)
                                        .hits())
                                .first()
                                .extracting(hit -> hit.externalId())
                                .isEqualTo("import_" + page)));
    }

    @Test
    void aPageThatTheImportDidNotCreateStandsUntouched() {
        assertThat(hemifacialSpasm()).isEqualTo(hemifacialSpasmBefore);
    }

    private record Counts(int created, int changed, int same, int refused) {}

    private static Launcher.Ended importFile(Path file) {
        return Launcher.run(
                Duration.ofMinutes(3), "import", "--data", PORTAL.data().toString(), file.toString());
    }

    private static Counts counts(Launcher.Ended run) {
        return new Counts(count(run, "new"), count(run, "changed"), count(run, "same"), count(run, "refused"));
    }

    private static int count(Launcher.Ended run, String name) {
        var matcher = Pattern.compile("([\\d,]+) " + name + "|" + name + ":? +([\\d,]+)")
                .matcher(run.output());
        assertThat(matcher.find())
                .as("a count named %s in:%n%s", name, run.output())
                .isTrue();
        var digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Integer.parseInt(digits.replace(",", ""));
    }

    private static String hemifacialSpasm() {
        return Http.get(PORTAL.url() + "/conditions/hemifacial-spasm").body();
    }
}
