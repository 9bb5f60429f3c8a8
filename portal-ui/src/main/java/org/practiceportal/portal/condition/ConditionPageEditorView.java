package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.StaffPage;

/** One condition page, from the first draft to its retirement. */
@Route("staff/pages/:slug")
@RouteAlias("staff/new-page")
@RolesAllowed("STAFF")
class ConditionPageEditorView extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    /** What a page needs before it can be published, in the order in which patients ask. */
    private static final List<HealthAspect> MANDATORY = List.of(
            HealthAspect.OVERVIEW,
            HealthAspect.SYMPTOMS,
            HealthAspect.CAUSES,
            HealthAspect.DIAGNOSIS,
            HealthAspect.TREATMENT,
            HealthAspect.WHEN_TO_GET_HELP);

    /** Offices offered for embedding; a practice has fewer. */
    private static final int MOST_OFFICES = 200;

    private final Div status = new Div();
    private final Button publish = action("staff.page.publish", this::publish);
    private final Button discard = action("staff.page.discard", this::askToDiscard);
    private final Button retire = action("staff.page.retire", this::askToRetire);
    private final PagePreview preview;
    private final ConditionPageEditingApi pages;
    private final ContactPointsApi contactPoints;
    private final LocationsApi locations;
    private Optional<Editing> editing = Optional.empty();

    ConditionPageEditorView(
            StaffAccess access, ConditionPageEditingApi pages, ContactPointsApi contactPoints, LocationsApi locations) {
        super(access, "");
        this.pages = pages;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.preview = new PagePreview();
        status.addClassName("staff-page-status");
        retire.addThemeVariants(ButtonVariant.ERROR);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setHeading(getTranslation("staff.page.new"));
        event.getRouteParameters()
                .get("slug")
                .ifPresentOrElse(
                        slug -> Slug.find(slug)
                                .ifPresentOrElse(this::open, () -> message().warn(getTranslation("staff.missing"))),
                        this::start);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        editing.ifPresent(open -> open.editor().beforeLeave(event));
    }

    private void start() {
        read(this::directory, directory -> {
            Editing created = newEditing(directory, null);
            created.editor().start(blank());
            created.editor().onSaved(saved -> getUI().ifPresent(ui -> ui.navigate("staff/pages/" + saved.slug())));
        });
    }

    private void open(Slug slug) {
        read(() -> new Opened(pages.getWorkingCopy(slug), directory()), opened -> {
            Editing edited = newEditing(opened.directory(), slug);
            edited.editor().open(opened.page());
            edited.editor().onSaved(this::showState);
            showState(opened.page());
        });
    }

    private Editing newEditing(Directory directory, @Nullable Slug slug) {
        editing.ifPresent(open -> remove(open.editor()));
        var form = new ConditionPageForm(directory.numbers(), directory.offices());
        var editor = new RecordEditor<>(
                access(),
                form,
                new RecordAccess<ConditionPageDraft, ConditionPageWorkingCopy>(
                        ConditionPageWorkingCopy.class,
                        (read, draft) -> slug == null || read == null
                                ? pages.startPage(draft)
                                : pages.reviseDraft(slug, read, draft),
                        ConditionPageWorkingCopy::content,
                        ConditionPageWorkingCopy::version));
        editor.setSaveText(getTranslation("staff.page.save-draft"));
        editor.setSavedText(getTranslation("staff.page.draft-saved"));
        editor.addAction(action("staff.page.preview", this::showPreview));
        var created = new Editing(form, editor, slug);
        editing = Optional.of(created);
        if (slug != null) {
            Stream.of(publish, discard, retire).forEach(editor::addAction);
            add(status);
        }
        add(editor, preview);
        return created;
    }

    private void showState(ConditionPageWorkingCopy page) {
        setHeading(page.content().title());
        status.removeAll();
        var name = new Span(getTranslation("staff.page.status." + page.status()));
        name.addClassNames("staff-status", "staff-status-" + page.status());
        status.add(name);
        if (page.draftPending() && page.status() != PublicationStatus.DRAFT) {
            status.add(new Span(getTranslation("staff.page.draft-pending.text")));
        }
        status.add(
                new Span(getTranslation("staff.page.changed-by", page.lastChangedBy())),
                new Moment(page.lastChangedAt()));
        if (page.status() == PublicationStatus.PUBLISHED) {
            var link = new Anchor("/conditions/" + page.slug(), getTranslation("staff.page.view"), AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            status.add(link);
        }
        retire.setVisible(page.status() == PublicationStatus.PUBLISHED);
        discard.setVisible(page.draftPending() && page.status() != PublicationStatus.DRAFT);
    }

    private void publish() {
        editing.ifPresent(open -> {
            if (open.editor().unsaved()) {
                open.editor().save(saved -> {
                    showState(saved);
                    publishSaved(open);
                });
            } else {
                publishSaved(open);
            }
        });
    }

    private void publishSaved(Editing open) {
        change(open, "staff.page.published", (version, draft) -> pages.publish(open.existing(), version));
    }

    private void askToRetire() {
        ask(
                "staff.page.retire",
                () -> editing.ifPresent(open -> change(
                        open, "staff.page.retired", (version, draft) -> pages.retire(open.existing(), version))));
    }

    private void askToDiscard() {
        ask(
                "staff.page.discard",
                () -> editing.ifPresent(open -> change(
                        open,
                        "staff.page.discarded",
                        (version, draft) -> pages.discardDraft(open.existing(), version))));
    }

    private void change(
            Editing open, String done, BiFunction<Version, ConditionPageDraft, ConditionPageWorkingCopy> change) {
        open.editor().change(change, page -> {
            showState(page);
            open.editor().message().confirm(getTranslation(done));
        });
    }

    private void ask(String key, Runnable action) {
        var question = new ConfirmDialog(
                getTranslation(key + ".title"),
                getTranslation(key + ".text"),
                getTranslation(key),
                confirm -> action.run());
        question.setCancelable(true);
        question.setCancelText(getTranslation("staff.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    private void showPreview() {
        editing.flatMap(open -> open.form().read())
                .ifPresent(draft -> read(() -> pages.preview(draft).value(), preview::show));
    }

    private Button action(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }

    private Directory directory() {
        return new Directory(
                contactPoints.listContactPoints().value(),
                locations.listLocations(0, MOST_OFFICES).value().locations());
    }

    /** A new page shows from the start what it will need. */
    private ConditionPageDraft blank() {
        var sections = new ArrayList<SectionDraft>();
        MANDATORY.forEach(
                aspect -> sections.add(new SectionDraft(aspect, getTranslation("staff.page.aspect." + aspect), "")));
        return new ConditionPageDraft("", List.of(), List.of(), "", sections, List.of(), null, null);
    }

    private record Directory(List<ContactPointDetails> numbers, List<LocationDetails> offices) {}

    private record Opened(ConditionPageWorkingCopy page, Directory directory) {}

    private record Editing(
            ConditionPageForm form,
            RecordEditor<ConditionPageDraft, ConditionPageWorkingCopy> editor,
            @Nullable Slug slug) {

        /** Returns the slug of a page that has been saved; its buttons are not shown before. */
        Slug existing() {
            return Objects.requireNonNull(slug);
        }
    }
}
