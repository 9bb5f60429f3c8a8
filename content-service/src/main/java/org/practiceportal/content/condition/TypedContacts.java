package org.practiceportal.content.condition;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.TypedContact;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.content.directory.Directory;
import org.springframework.stereotype.Component;

/** Finds phone numbers, addresses and names of offices that a page has as letters instead of embedding the record. */
@Component
class TypedContacts {

    /** Numbers without a country's code are read as they are dialled here. */
    private static final String REGION = "US";

    /** A shorter name, such as "Main", is a word of every day. */
    private static final int SHORTEST_NAME = 5;

    private final Directory directory;

    TypedContacts(Directory directory) {
        this.directory = directory;
    }

    /** Returns each of them once a field, in order of the page. */
    List<TypedContact> find(ConditionPageDraft draft) {
        var numbers = directory.allContactPoints();
        var offices = directory.allLocations();
        var found = new LinkedHashSet<TypedContact>();
        var texts = new ArrayList<Text>();
        texts.add(new Text("summary", draft.summary()));
        for (int i = 0; i < draft.sections().size(); i++) {
            texts.add(
                    new Text("sections[" + i + "].text", draft.sections().get(i).text()));
        }
        for (var text : texts) {
            text.numbers(numbers).forEach(found::add);
            text.offices(offices).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private record Text(String field, String text) {

        Stream<TypedContact> numbers(List<ContactPointDetails> known) {
            var phones = PhoneNumberUtil.getInstance();
            return StreamSupport.stream(
                            phones.findNumbers(text, REGION, Leniency.POSSIBLE, Long.MAX_VALUE)
                                    .spliterator(),
                            false)
                    .filter(match -> phones.isPossibleNumber(match.number()))
                    .map(match -> {
                        var number = phones.format(match.number(), PhoneNumberFormat.E164);
                        var record = known.stream()
                                .filter(each -> each.number().value().equals(number))
                                .findFirst();
                        return new TypedContact(
                                field,
                                match.rawString(),
                                ChangeKind.CONTACT_POINT,
                                record.map(ContactPointDetails::key).orElse(null),
                                record.map(ContactPointDetails::label).orElse(null));
                    });
        }

        Stream<TypedContact> offices(List<LocationDetails> known) {
            return known.stream()
                    .flatMap(office -> Stream.of(
                                    named(office, LocationDetails::name),
                                    named(
                                            office,
                                            each -> each.address() == null
                                                    ? null
                                                    : each.address().line()))
                            .flatMap(Function.identity()));
        }

        private Stream<TypedContact> named(LocationDetails office, Function<LocationDetails, @Nullable String> what) {
            return Stream.of(office)
                    .map(what)
                    .filter(Objects::nonNull)
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .flatMap(name -> Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text)
                            .results())
                    .map(match ->
                            new TypedContact(field, match.group(), ChangeKind.LOCATION, office.slug(), office.name()));
        }
    }
}
