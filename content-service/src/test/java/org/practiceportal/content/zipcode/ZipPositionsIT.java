package org.practiceportal.content.zipcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.upload.ImportReport.RefusedLine;
import org.practiceportal.common.zipcode.ZipCode;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.practiceportal.content.RunningService;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

class ZipPositionsIT extends RunningService {

    /** As the Census Bureau's file of 2023 begins: tabs between, and many blanks after the last name. */
    private static final String HEADER =
            "GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG" + " ".repeat(104) + "\n";

    private static final String DALLAS = "75206\t8613459\t0\t3.326\t0\t32.831834\t-96.769958\n";
    private static final String HOLTSVILLE = "00501\t1000\t0\t0\t0\t 40.813078\t -73.046388\n";

    @BeforeEach
    void noTable() throws SQLException {
        try (var connection = connectAsOwner();
                var sql = connection.createStatement()) {
            sql.execute("truncate zip_position");
        }
    }

    @Test
    void withoutATableNothingIsKnown() {
        assertThat(positions().getTable().value().zipCodes()).isZero();
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> positions().getPosition(new ZipCode("75206")))
                .satisfies(
                        answer -> assertThat(answer.getResponseBodyAsString()).doesNotContain("\"75206\""));
    }

    @Test
    void theCensusFileIsTakenAsItIs() {
        var report = take(HEADER + DALLAS + HOLTSVILLE);

        assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 0, List.of()));
        assertThat(positions().getTable().value().zipCodes()).isEqualTo(2);
        assertThat(positions().getPosition(new ZipCode("75206"))).isEqualTo(new GeoPosition(32.831834, -96.769958));
        assertThat(positions().getPosition(new ZipCode("00501"))).isEqualTo(new GeoPosition(40.813078, -73.046388));
    }

    @Test
    void newerEditionsWithBarsAndFullyQualifiedCodesAreTakenToo() {
        var both = take("""
                GEOID|GEOIDFQ|ALAND|AWATER|ALAND_SQMI|AWATER_SQMI|INTPTLAT|INTPTLONG
                75206|860Z200US75206|8613459|0|3.326|0|32.831834|-96.769958
                """);
        var qualifiedOnly = take("""
                GEOIDFQ|INTPTLONG|INTPTLAT
                860Z200US00501|-73.046388|40.813078
                """);

        assertThat(both.created()).isEqualTo(1);
        assertThat(qualifiedOnly.created()).isEqualTo(1);
        assertThat(positions().getPosition(new ZipCode("00501"))).isEqualTo(new GeoPosition(40.813078, -73.046388));
    }

    @Test
    void gzipAndTheArchiveThatTheCensusHandsOutAreTakenToo() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(gzip)) {
            packed.write(bytes(HEADER + DALLAS));
        }
        var archive = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(archive)) {
            packed.putNextEntry(new ZipEntry("gazetteer/"));
            packed.putNextEntry(new ZipEntry("gazetteer/2023_Gaz_zcta_national.txt"));
            packed.write(bytes(HEADER + DALLAS + HOLTSVILLE));
        }

        assertThat(take(new ByteArrayInputStream(gzip.toByteArray())).created()).isEqualTo(1);
        assertThat(take(new ByteArrayInputStream(archive.toByteArray())))
                .isEqualTo(new ImportReport(1, 0, 1, 0, List.of()));
    }

    @Test
    void theSameFileAgainChangesNothingAndIsNoNews() {
        var file = HEADER + rows(2_500);
        take(file);
        long before = head();

        assertThat(take(file)).isEqualTo(new ImportReport(0, 0, 2_500, 0, List.of()));
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void anotherEditionMovesAddsAndTakesNothingAway() {
        take(HEADER + DALLAS + HOLTSVILLE);

        var report = take(HEADER + DALLAS.replace("32.83", "32.84") + DALLAS.replace("75206", "75205"));

        assertThat(report).isEqualTo(new ImportReport(1, 1, 0, 0, List.of()));
        assertThat(positions().getPosition(new ZipCode("75206")).latitude()).isEqualTo(32.841834);
        assertThat(positions().getTable().value().zipCodes()).isEqualTo(3);
    }

    @Test
    void anImportIsOneChangeHoweverLargeAndReadersHearOfIt() {
        long before = head();

        take(HEADER + DALLAS + HOLTSVILLE);

        var news = asService(ChangesApi.class).listChanges(before, null, 100, 0, null);
        assertThat(news.head()).isEqualTo(before + 1);
        assertThat(news.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.ZIP_TABLE));
    }

    @Test
    void badLinesAreNamedAndTheRestIsTaken() {
        var report = take(HEADER
                + "7520\t0\t0\t0\t0\t32.8\t-96.7\n"
                + DALLAS
                + "\n"
                + "75207\t0\t0\n"
                + "75208\t0\t0\t0\t0\tnorth\t-96.7\n"
                + "75209\t0\t0\t0\t0\t32.8\tNaN\n"
                + "75210\t0\t0\t0\t0\t132.8\t-96.7\n"
                + DALLAS
                + HOLTSVILLE.replace("\n", "\r\n"));

        assertThat(report)
                .isEqualTo(new ImportReport(
                        2,
                        0,
                        0,
                        6,
                        List.of(
                                new RefusedLine(2, "A ZIP code has five digits"),
                                new RefusedLine(5, "it has only 3 columns"),
                                new RefusedLine(6, "its latitude is no number of degrees"),
                                new RefusedLine(7, "its longitude is no number of degrees"),
                                new RefusedLine(
                                        8,
                                        "A position has a latitude from -90 to 90 and a longitude from -180 to 180 degrees"),
                                new RefusedLine(9, "an earlier line has the same ZIP code"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "75206\t32.8\t-96.7\n",
                "GEOID\tINTPTLAT\n75206\t32.8\n",
                "GEOID,INTPTLAT,INTPTLONG\n75206,32.8,-96.7\n",
                "USPS\tGEOID\tNAME\tINTPTLAT\tINTPTLONG\nTX\t48113\tDallas County\t32.8\t-96.7\n",
                "PK\003\004",
                ""
            })
    void aFileWithoutTheColumnsIsRefusedAsAWhole(String file) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class).isThrownBy(() -> take(file));
        assertThat(positions().getTable().value().zipCodes()).isZero();
    }

    @Test
    void aSecondImportIsToldToComeBackAndTheFirstIsSeenWholeOrNotAtAll() throws Exception {
        CompletableFuture<ImportReport> first;
        try (var slow = new PipedOutputStream()) {
            var file = new PipedInputStream(slow, 1 << 16);
            first = CompletableFuture.supplyAsync(() -> take(file));
            slow.write(bytes(HEADER + rows(1_500)));
            slow.flush();

            Awaitility.await()
                    .untilAsserted(() -> assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                            .isThrownBy(() -> take(HEADER)));
            assertThat(positions().getTable().value().zipCodes()).isZero();
            slow.write(bytes(HOLTSVILLE));
        }

        assertThat(first.get().created()).isEqualTo(1_501);
        assertThat(positions().getTable().value().zipCodes()).isEqualTo(1_501);
    }

    @Test
    void staffMayImportAndEveryoneMayNot() {
        assertThat(asAnna(ZipPositionsApi.class)
                        .takeTable(new InputStreamResource(new ByteArrayInputStream(bytes(HEADER + DALLAS))))
                        .created())
                .isEqualTo(1);
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> http().build()
                        .post()
                        .uri("/zip-positions")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes(HEADER))
                        .retrieve()
                        .toBodilessEntity())
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED));
    }

    @Test
    void whatIsNoZipCodeIsNotFound() {
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> http().build()
                        .get()
                        .uri("/zip-positions/7520x")
                        .retrieve()
                        .toBodilessEntity());
    }

    private ZipPositionsApi positions() {
        return asEveryone(ZipPositionsApi.class);
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }

    private ImportReport take(String file) {
        return asService(ZipPositionsApi.class).takeTable(file(file));
    }

    private ImportReport take(InputStream file) {
        return asService(ZipPositionsApi.class).takeTable(new InputStreamResource(file));
    }

    private static String rows(int count) {
        return IntStream.range(10_000, 10_000 + count)
                .mapToObj(zip -> zip + "\t0\t0\t0\t0\t32.5\t-96.5\n")
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
