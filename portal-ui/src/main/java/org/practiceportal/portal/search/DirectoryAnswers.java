package org.practiceportal.portal.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.DirectoryQuestion;
import org.practiceportal.portal.directory.OfficeFilter;
import org.practiceportal.portal.directory.OfficeFinder;
import org.practiceportal.portal.directory.ZipCodes;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.practitioner.PractitionerDirectory;
import org.practiceportal.portal.practitioner.PractitionerNow;
import org.practiceportal.portal.practitioner.TreatedHere;
import org.springframework.stereotype.Component;

/** Answers from the directory what a query asks of the practice itself. */
@Component
class DirectoryAnswers {

    private final OfficeFinder offices;
    private final ZipCodes zipCodes;
    private final PractitionerDirectory people;
    private final Clock clock;
    private final Texts texts;

    DirectoryAnswers(
            OfficeFinder offices, ZipCodes zipCodes, PractitionerDirectory people, PageFrame frame, Clock clock) {
        this.offices = offices;
        this.zipCodes = zipCodes;
        this.people = people;
        this.clock = clock;
        this.texts = frame.texts();
    }

    /**
     * Answers a question.
     *
     * @param hits the pages that were found for it
     */
    Seen<AnswerCard> answer(DirectoryQuestion question, List<ConditionHit> hits, PracticeDetails practice) {
        var now = clock.instant();
        var card = new AnswerCard(practice, texts);
        return switch (question.subject()) {
            case PHONE -> {
                card.addNumber();
                yield new Seen<>(card, addOffices(card, "search.answer.offices", question, now));
            }
            case HOURS -> new Seen<>(card, addOffices(card, "search.answer.hours", question, now));
            case DIRECTIONS -> new Seen<>(card, addOffices(card, "search.answer.directions", question, now));
            case OFFICES -> new Seen<>(card, addOffices(card, "search.answer.offices", question, now));
            case PRACTITIONERS -> new Seen<>(card, addPeople(card, question, hits, practice, now));
        };
    }

    /** Where no office fits the words all of them are of use. */
    private @Nullable Instant addOffices(AnswerCard card, String heading, DirectoryQuestion question, Instant now) {
        var filter = new OfficeFilter(question.words(), false);
        var all = offices.find(OfficeFilter.ANY, now);
        var fitting = offices.find(filter, now).filter(found -> !found.value().isEmpty());
        fitting.or(() -> all)
                .ifPresent(found -> card.addOffices(
                        texts.get(heading),
                        found(found, fitting.isPresent() ? filter : OfficeFilter.ANY, question),
                        now));
        return all.map(Seen::asOf).orElse(null);
    }

    private FoundOffices found(Seen<List<LocationDetails>> found, OfficeFilter filter, DirectoryQuestion question) {
        var near = question.near();
        return FoundOffices.of(found.value(), filter, zipCodes.ask(near == null ? "" : near.value()));
    }

    /** Who treats what the first page is about, and where it is offered; where nobody is known to, the number to ask. */
    private @Nullable Instant addPeople(
            AnswerCard card,
            DirectoryQuestion question,
            List<ConditionHit> hits,
            PracticeDetails practice,
            Instant now) {
        var treating = hits.stream().findFirst().map(ConditionHit::slug).map(page -> treating(page, now));
        treating.ifPresentOrElse(
                known -> card.add(new TreatedHere(practice, hits.getFirst().slug(), known.value(), texts)),
                card::addNumber);
        var filter = new OfficeFilter(question.words(), false);
        var offering = offices.find(filter, now).filter(found -> !found.value().isEmpty());
        offering.ifPresent(
                found -> card.addOffices(texts.get("search.answer.offering"), found(found, filter, question), now));
        return Stream.of(treating.map(Seen::asOf), offering.map(Seen::asOf))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Seen<List<PractitionerNow>> treating(Slug page, Instant now) {
        try {
            var all = people.get();
            var treat = all.value().practitioners().stream()
                    .filter(person -> person.draft().conditions().contains(page))
                    .toList();
            return new Seen<>(PractitionerNow.all(treat, all.value().locations(), now), all.asOf());
        } catch (NeighbourUnavailable e) {
            return new Seen<>(List.of(), null);
        }
    }
}
