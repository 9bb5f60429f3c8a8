package org.practiceportal.portal.directory;

import static com.github.mangstadt.vinnie.io.VObjectPropertyValues.escape;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues.StructuredValueBuilder;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.Texts;

/**
 * Writes an office as a contact for a phone: a vCard 3.0, which iOS and Android both read in full. Why it is written the
 * way it is, see decision 0005.
 */
final class OfficeContact {

    /** Octets of a line without its end, as the standard wants it; the library would count characters. */
    private static final int MOST_OCTETS = 75;

    /** What ends a type in one reader or another, whether it is quoted or not. */
    private static final Pattern ENDS_A_TYPE = Pattern.compile("[\",;:\\s\\p{Cntrl}]+");

    private final PublicAddress address;
    private final Texts texts;

    OfficeContact(PublicAddress address, Texts texts) {
        this.address = address;
        this.texts = texts;
    }

    /**
     * Returns the card.
     *
     * @param mark what to say where the card may be out of date
     */
    String write(PracticeDetails practice, LocationDetails office, @Nullable String mark) {
        var text = new StringWriter();
        try (var card = new VObjectWriter(text, SyntaxStyle.NEW)) {
            card.getFoldedLineWriter().setLineLength(null);
            card.writeBeginComponent("VCARD");
            card.writeVersion("3.0");
            writeName(card, practice, office);
            writePlace(card, office);
            writeNumbers(card, numbers(practice, office));
            var note = note(practice, office, mark);
            if (!note.isEmpty()) {
                card.writeProperty("NOTE", escape(note));
            }
            card.writeEndComponent("VCARD");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().map(OfficeContact::folded).collect(Collectors.joining());
    }

    private void writeName(VObjectWriter card, PracticeDetails practice, LocationDetails office) throws IOException {
        var name = name(practice, office);
        card.writeProperty("FN", escape(name));
        card.writeProperty("N", structured(name, "", "", "", ""));
        card.writeProperty("ORG", structured(practice.name(), office.name()));
    }

    /** Offices of one practice stand apart in a list of contacts; an office that is named like it needs no more. */
    private String name(PracticeDetails practice, LocationDetails office) {
        return office.name().contains(practice.shortName()) || office.name().contains(practice.name())
                ? office.name()
                : texts.get("office.contact-name", practice.name(), office.name());
    }

    private void writePlace(VObjectWriter card, LocationDetails office) throws IOException {
        if (office.address() != null) {
            card.writeProperty(null, "ADR", types(List.of("WORK")), postal(office.address()));
        }
        var position = office.geoPosition();
        if (position != null) {
            card.writeProperty("GEO", position.latitude() + ";" + position.longitude());
        }
        var page = address.of("/offices/" + office.slug());
        card.writeProperty("URL", page);
        card.writeProperty("UID", page);
    }

    /** The suite is a second line of the street: phones drop the field that was meant for it. */
    private String postal(PostalAddress place) {
        var street = place.suite() == null ? place.line() : place.line() + "\n" + place.suite();
        var country = Locale.of("", place.country()).getDisplayCountry(texts.locale());
        return structured("", "", street, place.city(), place.state(), place.postalCode(), country);
    }

    /** The office's own numbers by rank, then the one that its page shows beside them. */
    private static List<ContactPointDetails> numbers(PracticeDetails practice, LocationDetails office) {
        var numbers = new ArrayList<>(office.contactPoints());
        var main = practice.mainContactPoint();
        if (main != null && numbers.stream().noneMatch(number -> number.key().equals(main.key()))) {
            numbers.add(main);
        }
        return numbers;
    }

    /** iOS reads the label that stands in the same group, Android the one among the types. */
    private void writeNumbers(VObjectWriter card, List<ContactPointDetails> numbers) throws IOException {
        var first = OfficeNumbers.firstToCall(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            var label = number.menuPath() == null
                    ? number.label()
                    : texts.get("office.contact-number", number.label(), number.menuPath());
            var group = "item" + (i + 1);
            var types = new ArrayList<>(
                    number.kind() == ContactPointKind.FAX
                            ? List.of("WORK", "FAX")
                            : List.of("X-" + ENDS_A_TYPE.matcher(label).replaceAll(" ")));
            if (first.filter(number::equals).isPresent()) {
                types.add("PREF");
            }
            // A comma is the pause after which a phone dials on.
            var dialled = number.number() + (number.extension() == null ? "" : "," + number.extension());
            card.writeProperty(group, "TEL", types(types), escape(dialled));
            card.writeProperty(group, "X-ABLabel", new VObjectParameters(), escape(label));
        }
    }

    private static String note(PracticeDetails practice, LocationDetails office, @Nullable String mark) {
        return Stream.of(
                        Optional.ofNullable(office.directions()),
                        Optional.ofNullable(practice.sampleNotice()),
                        Optional.ofNullable(mark))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static VObjectParameters types(List<String> types) {
        var parameters = new VObjectParameters();
        types.forEach(type -> parameters.put("TYPE", type));
        return parameters;
    }

    /** Returns a value of several fields, the empty ones included. */
    private static String structured(String... fields) {
        var value = new StructuredValueBuilder();
        for (var field : fields) {
            value.append(field);
        }
        return value.build(true);
    }

    private static String folded(String line) {
        var folded = new StringBuilder(line.length() + 8);
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int length = octets(letter);
            if (octets + length > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += length;
            i += Character.charCount(letter);
        }
        return folded.append("\r\n").toString();
    }

    /** How long a letter is in UTF-8. */
    private static int octets(int letter) {
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }
}
