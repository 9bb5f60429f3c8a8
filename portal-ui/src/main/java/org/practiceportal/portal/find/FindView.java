package org.practiceportal.portal.find;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.OfficeCard;
import org.practiceportal.portal.directory.OfficeFilter;
import org.practiceportal.portal.directory.OfficeFinder;
import org.practiceportal.portal.directory.OfficeNow;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.directory.ZipCodes;
import org.practiceportal.portal.directory.ZipSearch;
import org.practiceportal.portal.directory.ZipSearch.Outcome;
import org.practiceportal.portal.directory.ZipWording;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.search.ConditionSearch;
import org.practiceportal.portal.search.ResultList;

/** Conditions and offices, refined as the patient types; the address holds what was typed, so it can be shared. */
@Route(value = "find", autoLayout = false)
@AnonymousAllowed
class FindView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /** Waits for a pause in typing: one question a word and not one a letter. */
    private static final int PAUSE_MILLIS = 300;

    /** More than a question needs; a whole letter belongs into the search of the documents. */
    private static final int LONGEST = 200;

    /** As many pages as are looked at before typing another word; the rest are one link away. */
    private static final int MOST_CONDITIONS = 6;

    /** As many offices as fill a desk's screen; the rest are one link away. */
    private static final int MOST_OFFICES = 12;

    private final TextField words = new TextField();
    private final TextField near = new TextField();
    private final Checkbox openNow = new Checkbox();
    private final Div count = new Div();
    private final Div top = new Div();
    private final Div call = new Div();
    private final Div bottom = new Div();
    private final Section conditions = new Section();
    private final Section offices = new Section();
    private final ConditionSearch search;
    private final OfficeFinder finder;
    private final ZipCodes zipCodes;
    private final PracticeDirectory directory;
    private final PageFrame frame;
    private final Clock clock;
    private final Texts texts;

    FindView(
            ConditionSearch search,
            OfficeFinder finder,
            ZipCodes zipCodes,
            PracticeDirectory directory,
            PageFrame frame,
            Clock clock) {
        this.search = search;
        this.finder = finder;
        this.zipCodes = zipCodes;
        this.directory = directory;
        this.frame = frame;
        this.clock = clock;
        this.texts = frame.texts();
        addClassName("find");
        var main = new Main(new H1(texts.get("find.title")), question(), count, conditions, call, offices);
        main.setId(PageFrame.MAIN_ID);
        main.addClassNames("page", "find-page");
        add(top, main, bottom);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        words.setValue(shortened(parameters.getSingleParameter("q").orElse("")));
        near.setValue(shortened(parameters.getSingleParameter("near").orElse("")));
        openNow.setValue(parameters.getSingleParameter("open").isPresent());
        show();
    }

    @Override
    public String getPageTitle() {
        return words.isEmpty() ? texts.get("find.title") : texts.get("find.title-for", words.getValue());
    }

    private Div question() {
        words.setLabel(texts.get("find.words"));
        words.setHelperText(texts.get("find.words.hint"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(change.getOldValue(), change.getValue());
            }
        });
        openNow.setLabel(texts.get("find.open-now"));
        openNow.addValueChangeListener(this::refine);
        count.addClassName("find-count");
        // Announced once typing pauses; the region is there before its text, or it would not be announced.
        count.getElement().setAttribute("role", "status");
        var question = new Div(words, zipCode(), openNow);
        question.addClassName("find-question");
        return question;
    }

    private TextField zipCode() {
        near.setLabel(texts.get("offices.near.label"));
        near.setMaxLength(LONGEST);
        near.setAutocomplete(Autocomplete.POSTAL_CODE);
        near.getElement().setAttribute("inputmode", "numeric");
        // Whether it is one is decided when it has been looked up, not while it is typed.
        near.setManualValidation(true);
        near.addValueChangeListener(this::refine);
        return near;
    }

    private void refine(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            UI.getCurrent().navigate(FindView.class, parameters());
        }
    }

    /** Going back undoes a question and not a letter: what only goes on typing replaces its address. */
    private void ask(String before, String now) {
        if (!before.isBlank() && (now.startsWith(before) || before.startsWith(now))) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("find", parameters()));
            UI.getCurrent().getPage().setTitle(getPageTitle());
            show();
        } else {
            UI.getCurrent().navigate(FindView.class, parameters());
        }
    }

    private QueryParameters parameters() {
        var parameters = new TreeMap<String, String>();
        if (!words.getValue().isBlank()) {
            parameters.put("q", words.getValue().strip());
        }
        if (!near.getValue().isBlank()) {
            parameters.put("near", near.getValue().strip());
        }
        if (openNow.getValue()) {
            parameters.put("open", "now");
        }
        return QueryParameters.simple(Map.copyOf(parameters));
    }

    private void show() {
        String asked = words.getValue().strip();
        Optional<PracticeDetails> practice = showFrontDesk();
        conditions.removeAll();
        offices.removeAll();
        long foundConditions = asked.isEmpty() ? showPrompt() : showConditions(asked);
        int foundOffices = showOffices(asked, practice);
        count.setText(
                asked.isEmpty()
                        ? texts.get("find.offices.count", foundOffices)
                        : texts.get("find.count", foundConditions, foundOffices));
        leaveLinksToTheBrowser(this);
    }

    /** With every question anew: a tab stays open longer than a number stays right. */
    private Optional<PracticeDetails> showFrontDesk() {
        Optional<Seen<FrontDesk>> desk = directory.findFrontDesk();
        Optional<PracticeDetails> known = desk.map(Seen::value).map(FrontDesk::practice);
        @Nullable PracticeDetails practice = known.orElse(null);
        top.removeAll();
        top.add(frame.top(practice));
        desk.map(Seen::asOf).ifPresent(asOf -> top.add(frame.asOf(asOf)));
        call.removeAll();
        if (practice != null) {
            call.add(new CallCard(practice, texts));
        }
        bottom.removeAll();
        bottom.add(frame.bottom(practice));
        return known;
    }

    private long showPrompt() {
        conditions.add(new Paragraph(new DocumentLink("/conditions", texts.get("search.a-to-z"))));
        return 0;
    }

    private long showConditions(String asked) {
        conditions.add(new H2(texts.get("find.conditions")));
        try {
            var found = search.find(asked, 0, MOST_CONDITIONS);
            if (found.limited()) {
                conditions.add(notice(texts.get("search.limited")));
            }
            if (found.asOf() != null) {
                conditions.add(frame.asOf(found.asOf()));
            }
            if (found.result().hits().isEmpty()) {
                conditions.add(
                        new Paragraph(texts.get("search.nothing") + " " + texts.get("search.other-words")),
                        new Paragraph(new DocumentLink("/conditions", texts.get("search.a-to-z"))));
            } else {
                conditions.add(new ResultList(found.result().hits(), texts));
            }
            if (found.result().total() > MOST_CONDITIONS) {
                conditions.add(new Paragraph(new DocumentLink(
                        "/search?" + QueryParameters.of("q", asked).getQueryString(),
                        texts.get("find.conditions.all", found.result().total()))));
            }
            return found.result().total();
        } catch (NeighbourUnavailable e) {
            conditions.add(notice(texts.get("find.conditions.unavailable")));
            return 0;
        }
    }

    private int showOffices(String asked, Optional<PracticeDetails> practice) {
        offices.add(new H2(texts.get("find.offices")));
        var place = place();
        var filter = new OfficeFilter(asked, openNow.getValue());
        Optional<Seen<List<LocationDetails>>> found = finder.find(filter, clock.instant());
        if (found.isEmpty() || practice.isEmpty()) {
            offices.add(notice(texts.get("find.offices.unavailable")));
            return 0;
        }
        found.map(Seen::asOf).ifPresent(asOf -> offices.add(frame.asOf(asOf)));
        List<LocationDetails> fitting = found.get().value();
        if (fitting.isEmpty()) {
            offices.add(new Paragraph(texts.get(openNow.getValue() ? "find.offices.none-open" : "find.offices.none")));
        }
        // Who looks for a condition wants to know where to go: without a fitting office all of them are of use.
        addCards(
                practice.get(),
                fitting.isEmpty()
                        ? finder.find(OfficeFilter.ANY, clock.instant())
                                .map(Seen::value)
                                .orElse(List.of())
                        : fitting,
                fitting.isEmpty() ? OfficeFilter.ANY : filter,
                place);
        return fitting.size();
    }

    /** Looks up the ZIP code and says beside its field what is wrong with it; without a table there is no field. */
    private ZipSearch place() {
        var place = zipCodes.ask(near.getValue());
        Optional<String> problem = new ZipWording(texts).problem(place);
        near.setVisible(!(place.outcome() instanceof Outcome.NoTable));
        near.setErrorMessage(problem.orElse(""));
        near.setInvalid(problem.isPresent());
        return place;
    }

    private void addCards(PracticeDetails practice, List<LocationDetails> found, OfficeFilter filter, ZipSearch place) {
        List<LocationDetails> shown = place.outcome() instanceof Outcome.Found there
                ? OfficeFinder.nearestFirst(found, there.position())
                : found;
        new ZipWording(texts).order(place, shown).map(Paragraph::new).ifPresent(offices::add);
        var cards = new Div();
        cards.addClassName("cards");
        var now = clock.instant();
        shown.stream()
                .limit(MOST_OFFICES)
                .forEach(office ->
                        cards.add(new OfficeCard(new OfficeNow(practice, office, now), texts).awayFrom(place, office)));
        offices.add(cards);
        if (shown.size() > MOST_OFFICES) {
            var zip =
                    place.outcome() instanceof Outcome.Found there ? there.zip().value() : "";
            offices.add(new Paragraph(new DocumentLink(filter.path(1, zip), texts.get("find.offices.all"))));
        }
    }

    private static Div notice(String text) {
        var notice = new Div(new Paragraph(text));
        notice.addClassName("notice");
        return notice;
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /** Documents are no views: Flow's router would find no route for them. */
    private static void leaveLinksToTheBrowser(Component part) {
        if (part instanceof Anchor link) {
            link.setRouterIgnore(true);
        }
        part.getChildren().forEach(FindView::leaveLinksToTheBrowser);
    }
}
