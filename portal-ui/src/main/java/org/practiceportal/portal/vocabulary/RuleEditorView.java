package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.search.SearchPreviewsApi;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyChange;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.Outcome;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One rule of what words mean: what it would do is shown before it is saved, and what does harm needs a reason. */
@Route("staff/vocabulary/:key")
@RouteAlias("staff/vocabulary/new")
@RolesAllowed("STAFF")
class RuleEditorView extends RecordPage<VocabularyRule, VocabularyRuleDetails> implements AfterNavigationObserver {

    private final Button seeEffect = new Button(getTranslation("staff.rule.see-effect"), click -> seeEffect());
    private final Button remove = new Button(getTranslation("staff.rule.remove"), click -> askToRemove());
    private final RuleEffect effect = new RuleEffect();
    private final VocabularyApi vocabulary;
    private final SearchPreviewsApi previews;
    private RuleForm form = new RuleForm();
    private boolean blank;

    RuleEditorView(StaffAccess access, VocabularyApi vocabulary, SearchPreviewsApi previews) {
        super(access, "staff.rule.new", records(vocabulary));
        this.vocabulary = vocabulary;
        this.previews = previews;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how rules are saved. */
    static RecordAccess<VocabularyRule, VocabularyRuleDetails> records(VocabularyApi vocabulary) {
        return new RecordAccess<>(
                VocabularyRule.class,
                VocabularyRuleDetails.class,
                (read, draft) -> read.map(rule -> vocabulary.reviseRule(rule.key(), version(rule), draft))
                        .orElseGet(() -> vocabulary.addRule(draft)),
                VocabularyRuleDetails::rule);
    }

    @Override
    protected Opened<VocabularyRule, VocabularyRuleDetails> open(Optional<Slug> key) {
        form = new RuleForm();
        blank = key.isEmpty();
        return new Opened<>(
                form, key.map(existing -> vocabulary.getRule(existing).value()), List.of());
    }

    /** The address of a new rule may say what patients type. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (blank) {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("phrase")
                    .ifPresent(form::begin);
        }
    }

    @Override
    protected String title(VocabularyRuleDetails rule) {
        return rule.rule().phrases().getFirst();
    }

    @Override
    protected String path(VocabularyRuleDetails rule) {
        return "staff/vocabulary/" + rule.key();
    }

    @Override
    protected String history(VocabularyRuleDetails rule) {
        return RecordHistory.address(ChangeKind.VOCABULARY_RULE, rule.key());
    }

    @Override
    protected void prepare(RecordEditor<VocabularyRule, VocabularyRuleDetails> created) {
        remove.setVisible(false);
        effect.hide();
        created.setSavedText(getTranslation("staff.rule.saved"));
        created.addAction(seeEffect);
        created.addAction(remove);
        created.addNotice(effect);
        created.allowSaving(this::mayStand);
    }

    @Override
    protected void show(VocabularyRuleDetails rule) {
        remove.setVisible(true);
        effect.hide();
    }

    private void seeEffect() {
        editor().ask(draft -> draft, this::preview);
    }

    private boolean mayStand(@Nullable VocabularyRule draft) {
        if (form.isMeantAnyway()) {
            return true;
        }
        Optional<SearchPreview> preview = preview(draft);
        boolean harmless = preview.filter(found -> found.broken().isEmpty()).isPresent();
        if (!harmless) {
            preview.ifPresent(found -> editor().message()
                    .warn(getTranslation("staff.rule.breaks", found.broken().size())));
            form.offerToSaveAnyway();
        }
        return harmless;
    }

    /** Asks what searches would find with another rule in place of the one that was read, or with none. */
    private Optional<SearchPreview> preview(@Nullable VocabularyRule draft) {
        var change = new VocabularyChange(editor().base().orElse(null), draft);
        if (access().read(() -> previews.previewChange(change)) instanceof Outcome.Done<SearchPreview>(var preview)) {
            effect.show(preview);
            return Optional.of(preview);
        }
        effect.hide();
        editor().message().warn(getTranslation("staff.rule.effect.unknown"));
        return Optional.empty();
    }

    private void askToRemove() {
        if (mayStand(null)) {
            ask("staff.rule.remove", this::removeRule);
        }
    }

    /** What is removed has no place for a reason but its last version. */
    private void removeRule() {
        Optional<String> reason = form.reasonToGoOn();
        remove(
                rule -> {
                    var last = reason.map(why -> vocabulary.reviseRule(
                                    rule.key(), version(rule), rule.rule().because(why)))
                            .orElse(rule);
                    vocabulary.removeRule(last.key(), version(last));
                },
                RuleListView.class);
    }

    private static Version version(VocabularyRuleDetails rule) {
        return new Version(rule.version());
    }
}
