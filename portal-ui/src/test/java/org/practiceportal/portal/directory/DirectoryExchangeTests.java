package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;
import org.practiceportal.portal.staff.StaffTable;

class DirectoryExchangeTests extends StaffViews {

    private static final String OFFICES = "POST /directory-imports/locations";
    private static final String NUMBERS = "POST /directory-imports/contact-points";
    private static final String CHANGED = """
            {"number": 2, "key": "north", "outcome": "CHANGED", "refusals": [],
             "changes": [{"column": "addressSuite", "from": "", "to": "Suite 150"}]}""";
    private static final String SAME = row(3, "SAME");

    @BeforeEach
    void open() {
        navigate("staff/directory-exchange", DirectoryExchangeView.class);
    }

    @Test
    void bothListsLeadHere() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET /contact-points", snapshot("[]"));

        navigate("staff/offices", LocationListView.class);
        assertThat(links()).contains("staff/directory-exchange");
        navigate("staff/phone-numbers", ContactPointListView.class);
        assertThat(links()).contains("staff/directory-exchange");
    }

    @Test
    void eachTableIsDownloadedAsItStands() {
        CONTENT.on("GET /directory-exports/locations", "slug,name\r\nnorth,North\r\n");
        CONTENT.on("GET /directory-exports/contact-points", "key,number\r\nmain,+12148232052\r\n");

        assertThat(downloaded("Offices (CSV)")).isEqualTo("slug,name\r\nnorth,North\r\n");
        assertThat(downloaded("Phone numbers (CSV)")).isEqualTo("key,number\r\nmain,+12148232052\r\n");
    }

    @Test
    void anUploadedFileIsTriedAndShownRowByRowBeforeAnythingIsChanged() {
        CONTENT.on(OFFICES, report(false, CHANGED, SAME));

        upload("slug,addressSuite\nnorth,Suite 150\nsouth,\n");

        assertThat(CONTENT.requests(OFFICES)).singleElement().satisfies(request -> {
            assertThat(request.query()).isEqualTo("dryRun=true");
            assertThat(request.body()).isEqualTo("slug,addressSuite\nnorth,Suite 150\nsouth,\n");
        });
        assertThat(messages()).contains("offices.csv, nothing is changed yet: 0 to add, 1 to change, 1 as they are");
        assertThat(table())
                .contains("north", "addressSuite: (empty) → Suite 150")
                .doesNotContain("Same");
    }

    @Test
    void whatWasShownIsDoneWhenAsked() {
        CONTENT.on(
                OFFICES,
                request -> new Answer(200, report(request.query().equals("dryRun=false"), CHANGED, row(3, "ADDED"))));
        upload("slug\n");

        press("Apply");

        assertThat(CONTENT.requests(OFFICES)).hasSize(2).last().satisfies(request -> {
            assertThat(request.query()).isEqualTo("dryRun=false");
            assertThat(request.body()).isEqualTo("slug\n");
        });
        assertThat(messages()).contains("Done: 1 added, 1 changed.");
        assertThat(find(Button.class).withText("Apply").all()).isEmpty();
    }

    @Test
    void refusedRowsStandFirstWithTheirColumnAndNothingCanBeApplied() {
        CONTENT.on(OFFICES, WireSamples.json(DirectoryImportReport.class));

        upload("slug\n");

        assertThat(messages()).contains("one row cannot be taken");
        assertThat(table())
                .containsSubsequence("West", "6", "Cannot be taken", "slug: A name in addresses", "south", "east");
        assertThat(find(Button.class).withText("Apply").all()).isEmpty();
    }

    @Test
    void aFileThatChangesNothingSaysSo() {
        CONTENT.on(OFFICES, report(false, SAME));

        upload("slug\n");

        assertThat(messages()).contains("there is nothing to change, 1 rows are as they stand");
        assertThat(find(Button.class).withText("Apply").all()).isEmpty();
        assertThat(find(StaffTable.class).all()).isEmpty();
    }

    @Test
    void aFileWithoutRowsSaysSo() {
        CONTENT.on(OFFICES, report(false));

        upload("slug\n");

        assertThat(messages()).contains("it has no rows");
    }

    @Test
    void aFileThatIsRefusedAsAWholeSaysWhy() {
        CONTENT.on(
                OFFICES,
                request -> Answer.problem(
                        400,
                        "Some of the input is wrong",
                        "errors",
                        "[{\"field\": \"naem\", \"message\": \"is no column here\"}]"));

        upload("slug,naem\n");

        assertThat(messages()).contains("cannot be taken as it is", "naem: is no column here.");
    }

    @Test
    void aServiceThatDoesNotAnswerCanBeAskedAgain() {
        CONTENT.on(OFFICES, request -> new Answer(503, "{}"));
        upload("slug\n");
        CONTENT.on(OFFICES, report(false, CHANGED));

        press("Try again");

        assertThat(messages()).contains("1 to change");
    }

    @Test
    void rowsThatCannotBeTakenAnyMoreAreShownWhenApplying() {
        CONTENT.on(
                OFFICES,
                request -> new Answer(
                        200,
                        request.query().equals("dryRun=true")
                                ? report(false, CHANGED)
                                : WireSamples.json(DirectoryImportReport.class)));
        upload("slug\n");

        press("Apply");

        assertThat(messages()).contains("Nothing was changed: meanwhile one row");
        assertThat(table()).contains("West");
    }

    @Test
    void numbersGoWhereNumbersBelong() {
        CONTENT.on(NUMBERS, report(false, SAME));
        RadioButtonGroup<?> kind = find(RadioButtonGroup.class).single();
        test(kind).selectItem("Phone numbers");

        upload("key\n");

        assertThat(CONTENT.requests(NUMBERS)).hasSize(1);
        assertThat(CONTENT.requests(OFFICES)).isEmpty();
    }

    @Test
    void ofManyRowsTheFirstAreShownAndTheOthersCounted() {
        var rows = IntStream.range(0, 600).mapToObj(i -> row(i + 2, "ADDED")).toArray(String[]::new);
        CONTENT.on(OFFICES, report(false, rows));

        upload("slug\n");

        assertThat(find(DirectoryImportTable.class).single().getElement().getTextRecursively())
                .contains("100 more rows are not shown");
    }

    private String downloaded(String link) {
        var bytes = new ByteArrayOutputStream();
        test(find(Anchor.class).withText(link).single()).download(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void upload(String text) {
        test(find(Upload.class).single()).upload("offices.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        roundTrip();
    }

    private String table() {
        return find(StaffTable.class).single().getElement().getTextRecursively();
    }

    private String links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).collect(Collectors.joining(" "));
    }

    private static String report(boolean written, String... rows) {
        return "{\"written\": %s, \"rows\": [%s]}".formatted(written, String.join(",", rows));
    }

    private static String row(int number, String outcome) {
        return "{\"number\": %d, \"key\": \"office-%d\", \"outcome\": \"%s\", \"changes\": [], \"refusals\": []}"
                .formatted(number, number, outcome);
    }
}
