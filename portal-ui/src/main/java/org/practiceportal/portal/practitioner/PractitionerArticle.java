package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.TreatedCondition;
import org.practiceportal.portal.directory.HoursWording;
import org.practiceportal.portal.directory.OfficeCard;
import org.practiceportal.portal.directory.OfficeNotices;
import org.practiceportal.portal.directory.OfficeNow;
import org.practiceportal.portal.directory.OpeningStatus;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.practitioner.PractitionerNow.RoleNow;

/** A person in full: where and when to be seen, what the person treats, which number to call. */
final class PractitionerArticle extends Article {

    /** As many as a patient looks at before calling. */
    private static final int MOST_ALTERNATIVES = 6;

    private final PracticeDetails practice;
    private final PractitionerNow person;
    private final Texts texts;
    private final PractitionerWording wording;

    /**
     * Draws a person.
     *
     * @param treated the pages about what the person treats
     * @param others everybody else who is here, of whom those are shown who may stand in for one who has left
     */
    PractitionerArticle(
            PracticeDetails practice,
            PractitionerNow person,
            List<TreatedCondition> treated,
            List<PractitionerNow> others,
            Texts texts) {
        this.practice = practice;
        this.person = person;
        this.texts = texts;
        wording = new PractitionerWording(texts);
        addClassNames("office", "person");
        add(new H1(person.name().display()));
        var about = person.about();
        if (about.photo() != null) {
            add(portrait(about.photo()));
        }
        if (!about.specialties().isEmpty()) {
            add(new Tag("p", "lead", new Span(String.join(", ", about.specialties()))));
        }
        if (!person.isHere() && person.toCome().isEmpty()) {
            add(left());
            alternatives(others).ifPresent(this::add);
        }
        person.roles().forEach(role -> add(place(role)));
        person.toCome().forEach(role -> add(placeToCome(role)));
        if (about.biography() != null) {
            add(new Section(
                    new H2(texts.get("person.about", person.name().given())), new Paragraph(about.biography())));
        }
        if (!treated.isEmpty()) {
            add(treats(treated));
        }
        if (!about.procedures().isEmpty()) {
            var list = new UnorderedList();
            about.procedures().forEach(procedure -> list.add(new ListItem(procedure)));
            add(new Section(new H2(texts.get("person.procedures")), list));
        }
        facts().ifPresent(this::add);
        add(new Paragraph(new DocumentLink("/practitioners", texts.get("people.all"))));
    }

    /** At half its size, for screens with two pixels where others have one; its place is kept until it is there. */
    private Image portrait(Photo photo) {
        var portrait = new Image(
                PhotosController.path(photo),
                texts.get("person.photo", person.name().display()));
        portrait.addClassName("person-photo");
        portrait.getElement()
                .setAttribute("width", String.valueOf(photo.width() / 2))
                .setAttribute("height", String.valueOf(photo.height() / 2));
        return portrait;
    }

    private Tag left() {
        return new Tag(
                "div",
                "notice",
                new Paragraph(texts.get("person.left", person.name().display())));
    }

    private Optional<Section> alternatives(List<PractitionerNow> others) {
        var alike =
                others.stream().filter(this::isLike).limit(MOST_ALTERNATIVES).toList();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        alike.forEach(other -> list.add(
                new ListItem(new DocumentLink(other.path(), other.name().display()))));
        return Optional.of(new Section(new H2(texts.get("person.alternatives")), list));
    }

    private boolean isLike(PractitionerNow other) {
        return Stream.concat(other.about().conditions().stream(), other.about().specialties().stream())
                .anyMatch(what -> person.about().conditions().contains(what)
                        || person.about().specialties().contains(what));
    }

    private Section place(RoleNow role) {
        var office = role.office();
        var place = new Section(
                new H2(texts.get("person.at", office.name())),
                new Paragraph(new DocumentLink("/offices/" + office.slug(), texts.get("person.office"))));
        place.add(new OpeningStatus(office, person.moment(), texts));
        var notices = new OfficeNotices(office, person.moment(), OfficeCard.DAYS_AHEAD, texts);
        if (notices.say()) {
            place.add(notices);
        }
        wording.away(role).ifPresent(away -> place.add(new Tag("p", "person-away", new Span(away))));
        Stream.of(wording.newPatients(role), wording.end(role))
                .flatMap(Optional::stream)
                .forEach(said -> place.add(new Paragraph(said)));
        if (role.role().videoVisits()) {
            place.add(new Paragraph(texts.get("person.video-visits")));
        }
        toCall(role).ifPresent(number -> place.add(call(number)));
        Optional.ofNullable(role.role().hours())
                .map(hours -> hours.availability(office, office.timeZone()).hours())
                .ifPresent(week -> place.add(new H3(texts.get("person.hours")), days(week)));
        return place;
    }

    /** Only the days on which the person is there: on the others it is not the office that is closed. */
    private UnorderedList days(OpeningHours week) {
        var days = new UnorderedList();
        Stream.of(DayOfWeek.values())
                .filter(day -> !week.on(day).isEmpty())
                .map(day -> texts.get(
                        "hours.week",
                        day.getDisplayName(TextStyle.FULL, texts.locale()),
                        new HoursWording(texts).spans(week.on(day))))
                .forEach(day -> days.add(new ListItem(day)));
        return days;
    }

    private Section placeToCome(RoleNow role) {
        var from = role.role().from();
        return new Section(
                new H2(texts.get("person.at", role.office().name())),
                new Paragraph(texts.get("person.from", from == null ? "" : texts.date(from))));
    }

    /** A number that has moved to another office since would lead there: then the office's own does. */
    private Optional<ContactPointDetails> toCall(RoleNow role) {
        var office = role.office();
        return Stream.concat(office.contactPoints().stream(), practice.contactPoints().stream())
                .filter(number -> number.key().equals(role.role().contactPoint()))
                .findFirst()
                .or(() -> new OfficeNow(practice, office, person.moment()).firstToCall(texts.locale()));
    }

    private Paragraph call(ContactPointDetails number) {
        var call = new Paragraph(new Span(number.label() + ": "), new PhoneLink(number, texts));
        call.addClassName("office-call");
        return call;
    }

    private Section treats(List<TreatedCondition> treated) {
        var list = new UnorderedList();
        treated.forEach(condition ->
                list.add(new ListItem(new DocumentLink("/conditions/" + condition.slug(), condition.title()))));
        return new Section(new H2(texts.get("person.treats")), list);
    }

    private Optional<DescriptionList> facts() {
        var facts = new DescriptionList();
        facts.addClassName("numbers");
        var languages = person.about().languages();
        if (!languages.isEmpty()) {
            facts.add(new DescriptionList.Term(texts.get("person.languages")));
            facts.add(new DescriptionList.Description(wording.languages(languages)));
        }
        if (person.about().npi() != null) {
            facts.add(new DescriptionList.Term(texts.get("person.npi")));
            facts.add(new DescriptionList.Description(person.about().npi().value()));
        }
        return facts.getChildren().findAny().isPresent() ? Optional.of(facts) : Optional.empty();
    }
}
