package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Telephone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.SampleRecords;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.Texts;

class OfficeContactTests {

    private static final OfficeContact CONTACT =
            new OfficeContact(new PublicAddress(URI.create("https://lakeshore.example")), Texts.english());

    @Test
    void thePhoneLearnsNameAddressWithSuiteWayAndPage() {
        var card = read(SampleRecords.NORTH);

        assertThat(card.getFormattedName().getValue()).isEqualTo("Lakeshore Neurosurgery & Spine – North office");
        assertThat(card.getOrganization().getValues())
                .containsExactly("Lakeshore Neurosurgery & Spine", "North office");
        var address = card.getAddresses().getFirst();
        assertThat(address.getStreetAddress()).isEqualTo("6080 North Central Expressway\nSuite 150");
        assertThat(List.of(address.getLocality(), address.getRegion(), address.getPostalCode(), address.getCountry()))
                .containsExactly("Dallas", "TX", "75206", "United States");
        assertThat(card.getNotes().getFirst().getValue())
                .isEqualTo("We sit behind the Beeman Hotel.\nSample content, not medical advice.");
        assertThat(card.getUrls().getFirst().getValue()).isEqualTo("https://lakeshore.example/offices/north");
    }

    @Test
    void everyNumberHasItsLabelAndTheFaxIsOne() {
        var card = read(SampleRecords.NORTH);

        assertThat(labels(card))
                .containsExactly(
                        Map.entry("+12145550142", "Nurse line"),
                        Map.entry("+12145550199", "Fax"),
                        Map.entry("+12148232052", "Main number"));
        assertThat(types(card, "+12145550199")).containsExactlyInAnyOrder("work", "fax");
        assertThat(types(card, "+12145550142")).containsExactlyInAnyOrder("x-nurse line", "pref");
    }

    @Test
    void anOfficeOfWhichNothingIsKnownHasTheMainNumber() {
        var card = read(SampleRecords.SOUTH);

        assertThat(labels(card)).containsExactly(Map.entry("+12148232052", "Main number"));
        assertThat(card.getAddresses()).isEmpty();
        assertThat(card.getGeo()).isNull();
    }

    @Test
    void anOfficeNamedLikeThePracticeIsNotNamedTwice() {
        assertThat(read(office("Lakeshore Neuro Plano", "", null))
                        .getFormattedName()
                        .getValue())
                .isEqualTo("Lakeshore Neuro Plano");
    }

    @Test
    void thePositionIsOnTheCard() {
        var geo = read(office("East", "", null)).getGeo();

        assertThat(geo.getLatitude()).isEqualTo(32.85);
        assertThat(geo.getLongitude()).isEqualTo(-96.77);
    }

    @Test
    void anExtensionIsDialledAfterAPause() {
        var card = read(office("East", "", number("Billing", "310")));

        assertThat(labels(card)).containsEntry("+12145550150,310", "Billing");
    }

    @Test
    void signsThatVCardsUseThemselvesComeBackAsTheyWereWritten() {
        var directions = "Left; then right, past the \\ and\nup: \"2nd\" floor";
        var card =
                read(office("East; West, \"Main\"", directions, number("After hours, nights; weekends: \"on\"", null)));

        assertThat(card.getOrganization().getValues()).last().isEqualTo("East; West, \"Main\"");
        assertThat(card.getNotes().getFirst().getValue()).startsWith(directions + "\n");
        assertThat(labels(card)).containsEntry("+12145550150", "After hours, nights; weekends: \"on\"");
    }

    @Test
    void noLineHasMoreThan75OctetsAndNoLetterIsTorn() {
        var directions = "Über die Brücke, vorbei am Café 😀 ".repeat(12).strip();
        var text = CONTACT.write(SampleRecords.PRACTICE, office("Östliche Außenstelle", directions, null), null);

        assertThat(text.split("\r\n"))
                .hasSizeGreaterThan(15)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        assertThat(Ezvcard.parse(text).first().getNotes().getFirst().getValue()).startsWith(directions + "\n");
    }

    @Test
    void aCardThatMayBeOutOfDateSaysSo() {
        var text = CONTACT.write(SampleRecords.PRACTICE, SampleRecords.NORTH, "Shown as of 9:00 AM.");

        assertThat(Ezvcard.parse(text).first().getNotes().getFirst().getValue()).endsWith("\nShown as of 9:00 AM.");
    }

    @Test
    void whatToPressStandsInTheLabelAndNotInTheNumber() {
        var line = new ContactPointDetails(
                new Slug("east-number"),
                ContactPointKind.APPOINTMENTS,
                "Appointments",
                new PhoneNumber("+12145550150"),
                "9",
                "press 2, then 5",
                null,
                null,
                0,
                new Slug("east"),
                null,
                0);

        assertThat(labels(read(office("East office", "", line))))
                .containsEntry("+12145550150,9", "Appointments (press 2, then 5)");
    }

    private static VCard read(LocationDetails office) {
        return Ezvcard.parse(CONTACT.write(SampleRecords.PRACTICE, office, null))
                .first();
    }

    /** Numbers with the labels that stand in their groups, in the order of the card. */
    private static Map<String, String> labels(VCard card) {
        var labels = new LinkedHashMap<String, String>();
        for (var number : card.getTelephoneNumbers()) {
            card.getExtendedProperties("X-ABLabel").stream()
                    .filter(label -> number.getGroup().equals(label.getGroup()))
                    .forEach(label -> labels.put(number.getText(), unescaped(label.getValue())));
        }
        return labels;
    }

    /** As a phone reads it: the library gives what it does not know as it stands. */
    private static String unescaped(String value) {
        return value.replaceAll("\\\\(.)", "$1");
    }

    private static List<String> types(VCard card, String number) {
        return card.getTelephoneNumbers().stream()
                .filter(telephone -> telephone.getText().equals(number))
                .map(Telephone::getTypes)
                .flatMap(List::stream)
                .map(type -> type.getValue())
                .toList();
    }

    private static LocationDetails office(String name, String directions, @Nullable ContactPointDetails number) {
        return new LocationDetails(
                new Slug("east"),
                name,
                0,
                new PostalAddress("1 Main St", null, "Dallas", "TX", "75206", "US"),
                directions.isEmpty() ? null : directions,
                new GeoPosition(32.85, -96.77),
                ZoneId.of("America/Chicago"),
                null,
                List.of(),
                null,
                number == null ? List.of() : List.of(number),
                null,
                List.of(),
                0);
    }

    private static ContactPointDetails number(String label, @Nullable String extension) {
        return new ContactPointDetails(
                new Slug("east-number"),
                ContactPointKind.OTHER,
                label,
                new PhoneNumber("+12145550150"),
                extension,
                null,
                null,
                null,
                0,
                new Slug("east"),
                null,
                0);
    }
}
