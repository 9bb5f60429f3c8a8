package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.FilterForm;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.practitioner.PractitionerNow.RoleNow;
import org.springframework.stereotype.Component;

/** Draws the documents about people. */
@Component
class PractitionerPages {

    private static final String LIST = "/practitioners";

    private final PageFrame frame;
    private final PublicAddress address;
    private final Clock clock;
    private final Texts texts;

    PractitionerPages(PageFrame frame, PublicAddress address, Clock clock) {
        this.frame = frame;
        this.address = address;
        this.clock = clock;
        this.texts = frame.texts();
    }

    String list(PracticeDetails practice, PractitionerList all, PractitionerFilter filter) {
        var here = here(all);
        var found = here.stream().filter(filter::matches).toList();
        var content = new Tag("div", "page people");
        content.add(new H1(texts.get("people.title")));
        if (here.isEmpty() && !filter.asksAnything()) {
            content.add(new Paragraph(texts.get("people.nobody")));
        } else {
            content.add(form(all, here, filter), count(found.size(), filter));
        }
        if (found.isEmpty()) {
            toAsk(practice).ifPresent(content::add);
        }
        var cards = new Tag("div", "cards");
        found.forEach(person -> cards.add(new PractitionerCard(new H2(), person, texts)));
        content.add(cards, new CallCard(practice, texts));
        var head = new PageHead(
                texts.get("people.title"), texts.get("people.description", practice.name()), LIST, List.of());
        return frame.document(head, new Letterhead(practice, ""), content);
    }

    /** Draws a person's page; empty where nobody has that name. */
    Optional<String> person(PracticeDetails practice, PractitionerList all, Slug slug) {
        return PractitionerNow.all(all.practitioners(), all.locations(), clock.instant()).stream()
                .filter(person -> person.person().slug().equals(slug))
                .findFirst()
                .map(person -> person(practice, all, person));
    }

    private String person(PracticeDetails practice, PractitionerList all, PractitionerNow person) {
        var treated = all.conditions().stream()
                .filter(condition -> person.about().conditions().contains(condition.slug()))
                .toList();
        var content = new Tag("div", "page with-aside");
        content.add(
                new PractitionerArticle(practice, person, treated, here(all), texts),
                new Tag("aside", "page-aside", new CallCard(practice, texts)));
        var name = person.name().display();
        var head = new PageHead(
                name,
                texts.get("person.description", name, practice.name()),
                person.path(),
                person.isHere() ? List.of(data(practice, person)) : List.of());
        return frame.document(head, new Letterhead(practice, ""), content);
    }

    private List<PractitionerNow> here(PractitionerList all) {
        return PractitionerNow.all(all.practitioners(), all.locations(), clock.instant()).stream()
                .filter(PractitionerNow::isHere)
                .toList();
    }

    private FilterForm form(PractitionerList all, List<PractitionerNow> here, PractitionerFilter filter) {
        var conditions = conditions(all, here);
        var offices = offices(here);
        filter.condition().ifPresent(chosen -> conditions.putIfAbsent(chosen.value(), inWords(chosen)));
        filter.office().ifPresent(chosen -> offices.putIfAbsent(chosen.value(), officeName(all, chosen)));
        var form = new FilterForm(LIST, texts.get("people.find"))
                .text("q", texts.get("people.words"), filter.words())
                .choice(
                        "condition",
                        texts.get("people.condition"),
                        texts.get("people.condition.any"),
                        conditions,
                        filter.condition().map(Slug::value).orElse(""))
                .choice(
                        "office",
                        texts.get("people.office"),
                        texts.get("people.office.any"),
                        offices,
                        filter.office().map(Slug::value).orElse(""))
                .choice(
                        "language",
                        texts.get("people.language"),
                        texts.get("people.language.any"),
                        languages(here, filter),
                        filter.language());
        return form.check("newPatients", texts.get("people.new-patients"), filter.newPatients())
                .check("videoVisits", texts.get("people.video-visits"), filter.videoVisits());
    }

    private static Map<String, String> conditions(PractitionerList all, List<PractitionerNow> here) {
        var options = new LinkedHashMap<String, String>();
        all.conditions().stream()
                .filter(condition -> here.stream()
                        .anyMatch(person -> person.about().conditions().contains(condition.slug())))
                .forEach(condition -> options.put(condition.slug().value(), condition.title()));
        return options;
    }

    private static Map<String, String> offices(List<PractitionerNow> here) {
        var options = new LinkedHashMap<String, String>();
        here.stream()
                .flatMap(person -> person.roles().stream())
                .map(RoleNow::office)
                .distinct()
                .sorted(Comparator.comparing(LocationDetails::rank).thenComparing(LocationDetails::name))
                .forEach(office -> options.put(office.slug().value(), office.name()));
        return options;
    }

    private Map<String, String> languages(List<PractitionerNow> here, PractitionerFilter filter) {
        var options = new LinkedHashMap<String, String>();
        Stream.concat(
                        here.stream().flatMap(person -> person.about().languages().stream()),
                        Language.find(filter.language()).stream())
                .distinct()
                .sorted(Comparator.comparing(language -> language.name(texts.locale())))
                .forEach(language -> options.put(language.tag(), language.name(texts.locale())));
        return options;
    }

    private static String officeName(PractitionerList all, Slug slug) {
        return all.locations().stream()
                .filter(office -> office.slug().equals(slug))
                .map(LocationDetails::name)
                .findFirst()
                .orElseGet(() -> inWords(slug));
    }

    /** What nobody here treats, or where nobody is, is called by its name in addresses. */
    private static String inWords(Slug slug) {
        return slug.value().replace('-', ' ');
    }

    private Paragraph count(int found, PractitionerFilter filter) {
        var count = new Paragraph(new Span(texts.get(found == 0 ? "people.none" : "people.count", found)));
        count.getElement().setAttribute("role", "status");
        if (filter.asksAnything()) {
            count.add(new Span(" "), new DocumentLink(LIST, texts.get("people.everybody")));
        }
        return count;
    }

    private Optional<Paragraph> toAsk(PracticeDetails practice) {
        return Optional.ofNullable(practice.mainContactPoint())
                .map(main -> new Paragraph(new Span(texts.get("people.ask") + " "), new PhoneLink(main, texts)));
    }

    /** The person in the words of schema.org; says what the page says and nothing more. */
    private Map<String, Object> data(PracticeDetails practice, PractitionerNow person) {
        var about = person.about();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Person");
        data.put("name", about.name().given() + " " + about.name().family());
        if (about.name().credentials() != null) {
            data.put("honorificSuffix", about.name().credentials());
        }
        data.put("url", address.of(person.path()));
        if (about.photo() != null) {
            data.put("image", address.of(PhotosController.path(about.photo())));
        }
        if (!about.specialties().isEmpty()) {
            data.put("jobTitle", String.join(", ", about.specialties()));
        }
        if (!about.languages().isEmpty()) {
            data.put(
                    "knowsLanguage",
                    about.languages().stream().map(Language::tag).toList());
        }
        if (about.npi() != null) {
            data.put(
                    "identifier",
                    Map.of(
                            "@type",
                            "PropertyValue",
                            "propertyID",
                            "NPI",
                            "value",
                            about.npi().value()));
        }
        data.put("worksFor", Map.of("@type", "MedicalOrganization", "name", practice.name(), "url", address.of("/")));
        data.put(
                "workLocation",
                person.roles().stream()
                        .map(role -> Map.of(
                                "@type",
                                "MedicalClinic",
                                "name",
                                role.office().name(),
                                "url",
                                address.of("/offices/" + role.office().slug())))
                        .toList());
        return data;
    }
}
