package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.directory.Offices;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One condition page, from the first draft to its retirement. */
@Route("staff/pages/:key")
@RouteAlias("staff/new-page")
@RolesAllowed("STAFF")
class ConditionPageEditorView extends RecordPage<ConditionPageDraft, ConditionPageWorkingCopy> {

    /** What a page needs before it can be published, in the order in which patients ask. */
    private static final List<HealthAspect> MANDATORY = List.of(
            HealthAspect.OVERVIEW,
            HealthAspect.SYMPTOMS,
            HealthAspect.CAUSES,
            HealthAspect.DIAGNOSIS,
            HealthAspect.TREATMENT,
            HealthAspect.WHEN_TO_GET_HELP);

    private final Div status = new Div();
    private final Button publish = action("staff.page.publish", this::publish);
    private final Button discard = action("staff.page.discard", () -> ask("staff.page.discard", this::discard));
    private final Button retire = action("staff.page.retire", () -> ask("staff.page.retire", this::retire));
    private final PagePreview preview = new PagePreview();
    private final ConditionPageEditingApi pages;
    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private ConditionPageForm form = new ConditionPageForm(List.of(), List.of());

    ConditionPageEditorView(
            StaffAccess access, ConditionPageEditingApi pages, ContactPointsApi contactPoints, Offices offices) {
        super(access, "staff.page.new", records(pages));
        this.pages = pages;
        this.contactPoints = contactPoints;
        this.offices = offices;
        status.addClassName("staff-page-status");
        retire.addThemeVariants(ButtonVariant.ERROR);
    }

    /** Says how drafts are saved. */
    static RecordAccess<ConditionPageDraft, ConditionPageWorkingCopy> records(ConditionPageEditingApi pages) {
        return new RecordAccess<>(
                ConditionPageDraft.class,
                ConditionPageWorkingCopy.class,
                (read, draft) -> read.map(page -> pages.reviseDraft(page.slug(), version(page), draft))
                        .orElseGet(() -> pages.startPage(draft)),
                ConditionPageWorkingCopy::content);
    }

    @Override
    protected Opened<ConditionPageDraft, ConditionPageWorkingCopy> open(Optional<Slug> key) {
        form = new ConditionPageForm(contactPoints.listContactPoints().value(), offices.all());
        if (key.isEmpty()) {
            form.show(blank());
        }
        return new Opened<>(form, key.map(pages::getWorkingCopy), List.of());
    }

    @Override
    protected String title(ConditionPageWorkingCopy page) {
        return page.content().title();
    }

    @Override
    protected String path(ConditionPageWorkingCopy page) {
        return "staff/pages/" + page.slug();
    }

    @Override
    protected String history(ConditionPageWorkingCopy page) {
        return RecordHistory.address(ChangeKind.CONDITION_PAGE, page.slug());
    }

    @Override
    protected void prepare(RecordEditor<ConditionPageDraft, ConditionPageWorkingCopy> created) {
        created.setSaveText(getTranslation("staff.page.save-draft"));
        created.setSavedText(getTranslation("staff.page.draft-saved"));
        created.addAction(action("staff.page.preview", this::showPreview));
        // Only a page that has been saved can be published, discarded or retired.
        Stream.of(publish, discard, retire).forEach(button -> {
            button.setVisible(false);
            created.addAction(button);
        });
        status.removeAll();
        preview.setVisible(false);
        add(status, preview);
    }

    @Override
    protected void show(ConditionPageWorkingCopy page) {
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
        publish.setVisible(true);
        retire.setVisible(page.status() == PublicationStatus.PUBLISHED);
        discard.setVisible(page.draftPending() && page.status() != PublicationStatus.DRAFT);
    }

    private void publish() {
        if (editor().unsaved()) {
            editor().save(saved -> publishSaved());
        } else {
            publishSaved();
        }
    }

    /** What is written as letters instead of embedded would stay as it is when the record changes. */
    private void publishSaved() {
        editor().ask(pages::scan, found -> {
            if (found.isEmpty()) {
                publishChecked();
            } else {
                new TypedContactsDialog(found, form::link, this::publishAsItIs).open();
            }
        });
    }

    private void publishAsItIs() {
        if (editor().unsaved()) {
            editor().save(saved -> publishChecked());
        } else {
            publishChecked();
        }
    }

    private void publishChecked() {
        change("staff.page.published", page -> pages.publish(page.slug(), version(page)));
    }

    private void retire() {
        change("staff.page.retired", page -> pages.retire(page.slug(), version(page)));
    }

    private void discard() {
        editor().change(page -> pages.discardDraft(page.slug(), version(page)), page -> {
            editor().open(page);
            editor().message().confirm(getTranslation("staff.page.discarded"));
        });
    }

    private void change(String done, UnaryOperator<ConditionPageWorkingCopy> change) {
        editor().change(
                        change,
                        page -> editor().message()
                                .confirm(getTranslation(done)
                                        + (editor().unsaved() ? " " + getTranslation("staff.still-unsaved") : "")));
    }

    private void showPreview() {
        editor().ask(draft -> pages.preview(draft).value(), preview::show);
    }

    private Button action(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }

    /** A new page shows from the start what it will need. */
    private ConditionPageDraft blank() {
        var sections = new ArrayList<SectionDraft>();
        MANDATORY.forEach(
                aspect -> sections.add(new SectionDraft(aspect, getTranslation("staff.page.aspect." + aspect), "")));
        return new ConditionPageDraft("", List.of(), List.of(), "", sections, List.of(), null, null);
    }

    private static Version version(ConditionPageWorkingCopy page) {
        return new Version(page.version());
    }
}
