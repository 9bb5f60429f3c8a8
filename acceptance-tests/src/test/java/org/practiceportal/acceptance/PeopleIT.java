package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practiceportal.acceptance.AccessibilityIT.violations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.PractitionersApi;

/** Who treats what here: entered by staff on a phone, found by patients at once, gone on the day after the last. */
class PeopleIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final PractitionersApi PEOPLE = PORTAL.services().content(PractitionersApi.class);
    private static final Slug OFFICE = new Slug("north-central-expressway");
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("America/Chicago")).minusDays(1);

    @AfterEach
    void removeThem() {
        PEOPLE.listPractitioners()
                .value()
                .practitioners()
                .forEach(person -> PEOPLE.removePractitioner(person.slug(), new Version(person.version())));
    }

    @Test
    void whoStaffAddOnAPhoneIsOnTheConditionPageAtOnceAndGoneAfterTheLastDay() {
        assertThat(body("/conditions/hemifacial-spasm"))
                .contains("Who treats this here", "To ask who treats this here, call");
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/new-practitioner");
            staff.type("First name", "Maria");
            staff.type("Family name", "Mustermann");
            staff.type("Credentials", "MD");
            staff.labelled("Treats").fill("Hemifacial");
            staff.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Hemifacial spasm"))
                    .click();
            staff.labelled("Treats").press("Escape");
            staff.press("Add an office");
            staff.page()
                    .getByRole(
                            AriaRole.COMBOBOX,
                            new Page.GetByRoleOptions().setName("Office").setExact(true))
                    .click();
            staff.page().getByRole(AriaRole.OPTION).first().click();
            staff.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Same as the office"))
                    .click();
            assertThat(violations(staff.page())).as("editor").isEmpty();
            staff.save();
            staff.awaitSaved();
        }

        assertThat(body("/conditions/hemifacial-spasm"))
                .contains("Maria Mustermann, MD")
                .doesNotContain("To ask who treats this here");
        assertThat(body("/practitioners?q=dr+musterman")).contains("One person", "Maria Mustermann");

        var person = PEOPLE.getPractitioner(new Slug("maria-mustermann")).value();
        assertThat(person.draft().roles())
                .extracting(PractitionerRole::hours)
                .containsExactly(DependentHours.SAME_AS_OFFICE);
        PEOPLE.revisePractitioner(
                person.slug(),
                new Version(person.version()),
                mustermann(person.draft().roles().getFirst().location(), YESTERDAY, List.of()));

        assertThat(body("/conditions/hemifacial-spasm"))
                .doesNotContain("Mustermann")
                .contains("To ask who treats this here, call");
        assertThat(body("/practitioners")).doesNotContain("Mustermann");
        assertThat(body("/practitioners/maria-mustermann"))
                .contains("Maria Mustermann, MD no longer sees patients here.");
    }

    @Test
    void aPhotoThatStaffTakeOnAPhoneIsSeenByPatientsOnceThePersonIsSaved() throws IOException {
        PEOPLE.addPractitioner(mustermann(OFFICE, null, List.of()));
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            var page = staff.page();
            staff.open("/staff/practitioners/maria-mustermann");
            choosePhoto(page, "letter.jpg", "Dear colleague".getBytes(StandardCharsets.UTF_8));
            page.getByText("This is no photo that can be read; choose a JPEG or PNG")
                    .waitFor();
            choosePhoto(page, "maria.jpg", photo());
            page.getByAltText("The photo as patients see it").waitFor();
            assertThat(violations(page)).as("editor").isEmpty();
            assertThat(body("/practitioners/maria-mustermann")).doesNotContain("<img");
            staff.save();
            staff.awaitSaved();

            staff.open("/practitioners/maria-mustermann");
            var shown = page.getByAltText("Photo of Maria Mustermann, MD");
            assertThat(shown.evaluate("async image => { await image.decode(); return image.naturalWidth; }"))
                    .isEqualTo(480);
            assertThat(shown.boundingBox().width).isEqualTo(240);
            assertThat(violations(page)).as("page").isEmpty();

            staff.open("/staff/practitioners/maria-mustermann");
            staff.press("Remove the photo");
            staff.save();
            staff.awaitSaved();
            assertThat(body("/practitioners/maria-mustermann")).doesNotContain("<img");
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyPageAboutPeopleMeetsWcag(Device device) {
        PEOPLE.addPractitioner(mustermann(OFFICE, null, List.of(new Absence(YESTERDAY, YESTERDAY.plusDays(9), null))));
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            var page = staff.page();
            for (var path : List.of(
                    "/practitioners",
                    "/practitioners?q=nobody",
                    "/practitioners/maria-mustermann",
                    "/conditions/hemifacial-spasm",
                    "/staff/practitioners",
                    "/staff/practitioners/maria-mustermann",
                    "/staff/history/practitioner/maria-mustermann")) {
                staff.open(path);

                assertThat(violations(page)).as(path).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private static void choosePhoto(Page page, String name, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/jpeg", file));
    }

    private static byte[] photo() throws IOException {
        var photo = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var file = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpg", file);
        return file.toByteArray();
    }

    private static String body(String path) {
        return Http.get(PORTAL.url() + path).body();
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.DESK.dark());
    }

    private static PractitionerDraft mustermann(Slug office, @Nullable LocalDate last, List<Absence> absences) {
        return new PractitionerDraft(
                new Slug("maria-mustermann"),
                new PersonName("Maria", "Mustermann", "MD"),
                null,
                List.of("Neurosurgery"),
                List.of(),
                List.of(new Slug("hemifacial-spasm")),
                List.of(),
                null,
                null,
                List.of(new PractitionerRole(office, null, last, null, null, null, false)),
                absences);
    }
}
