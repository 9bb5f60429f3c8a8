package org.practiceportal.content.condition;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds phone numbers, addresses and names of offices that a page has as letters instead of embedding the record. */
@Component
class TypedContacts {

    /** Numbers without a country's code are read as they are dialled here. */
    private static final String REGION = "US";

    /** A shorter name, such as "Main", is a word of every day. */
    private static final int SHORTEST_NAME = 5;

    /** Every number that a record has had and has no more, the last one to have it last. */
    private static final String FORMER = """
            select key, before ->> 'number' as number
            from change
            where kind = 'contact-point' and before ->> 'number' <> after ->> 'number'
            order by position
            """;

    private final Directory directory;
    private final JdbcClient jdbc;

    TypedContacts(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Returns each of them once a field, in order of the page. */
    List<TypedContact> find(ConditionPageDraft draft) {
        return known().find(draft);
    }

    /** Reads what the directory knows, to look for it on many pages. */
    Known known() {
        var points = directory.allContactPoints();
        var byKey = points.stream().collect(Collectors.toMap(ContactPointDetails::key, Function.identity()));
        var numbers = new HashMap<String, ContactPointDetails>();
        jdbc.sql(FORMER).query(row -> {
            var point = byKey.get(new Slug(row.getString("key")));
            if (point != null) {
                numbers.put(row.getString("number"), point);
            }
        });
        points.forEach(point -> numbers.put(point.number().value(), point));
        var names = directory.allLocations().stream()
                .flatMap(office -> Stream.concat(Stream.of(office.name()), addressLine(office))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .map(name -> new Name(name, office)))
                .collect(Collectors.groupingBy(name -> beginning(name.text(), 0)));
        return new Known(numbers, names);
    }

    private static Stream<String> addressLine(LocationDetails office) {
        return Stream.ofNullable(office.address()).map(address -> address.line());
    }

    private static String beginning(String text, int at) {
        return text.substring(at, at + SHORTEST_NAME).toLowerCase(Locale.ROOT);
    }

    /** Returns whether letters are another number than a record's. */
    static boolean isAnother(String text, String number) {
        var phones = PhoneNumberUtil.getInstance();
        return matches(text)
                .noneMatch(match ->
                        phones.format(match.number(), PhoneNumberFormat.E164).equals(number));
    }

    private static Stream<PhoneNumberMatch> matches(String text) {
        var phones = PhoneNumberUtil.getInstance();
        return StreamSupport.stream(
                        phones.findNumbers(text, REGION, Leniency.POSSIBLE, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                .filter(match -> phones.isPossibleNumber(match.number()));
    }

    /** What an office is called, or where it is. */
    private record Name(String text, LocationDetails office) {

        /** Returns whether it stands there, not as a part of a longer word. */
        boolean standsIn(String letters, int at) {
            int end = at + text.length();
            return letters.regionMatches(true, at, text, 0, text.length())
                    && (end == letters.length() || !Character.isLetterOrDigit(letters.codePointAt(end)));
        }
    }

    /**
     * What the directory knows.
     *
     * @param numbers the records by the numbers they have, and had where no other record has them
     * @param names by how they begin, so that a text is read once however many offices there are
     */
    record Known(Map<String, ContactPointDetails> numbers, Map<String, List<Name>> names) {

        List<TypedContact> find(ConditionPageDraft draft) {
            var found = new LinkedHashSet<TypedContact>();
            find("summary", draft.summary()).forEach(found::add);
            for (int i = 0; i < draft.sections().size(); i++) {
                find("sections[" + i + "].text", draft.sections().get(i).text()).forEach(found::add);
            }
            return List.copyOf(found);
        }

        private Stream<TypedContact> find(String field, String text) {
            return Stream.concat(numbersIn(field, text), namesIn(field, text));
        }

        private Stream<TypedContact> numbersIn(String field, String text) {
            return matches(text).map(match -> {
                var number = PhoneNumberUtil.getInstance().format(match.number(), PhoneNumberFormat.E164);
                var record = numbers.get(number);
                return new TypedContact(
                        field,
                        match.rawString(),
                        ChangeKind.CONTACT_POINT,
                        record == null ? null : record.key(),
                        record == null ? null : record.label(),
                        record != null && !record.number().value().equals(number));
            });
        }

        private Stream<TypedContact> namesIn(String field, String text) {
            return IntStream.rangeClosed(0, text.length() - SHORTEST_NAME)
                    .filter(at -> at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)))
                    .boxed()
                    .flatMap(at -> names.getOrDefault(beginning(text, at), List.of()).stream()
                            .filter(name -> name.standsIn(text, at))
                            .map(name -> new TypedContact(
                                    field,
                                    text.substring(at, at + name.text().length()),
                                    ChangeKind.LOCATION,
                                    name.office().slug(),
                                    name.office().name(),
                                    false)));
        }
    }
}
