package org.practiceportal.portal.curation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.RecordAccess;
import org.practiceportal.portal.staff.RecordEditor;
import org.practiceportal.portal.staff.RecordPage;

/** One rule of curation: what is saved here, the next search follows. */
@Route(CurationListView.PATH + "/:key")
@RouteAlias(CurationEditorView.NEW)
@RolesAllowed("STAFF")
class CurationEditorView extends RecordPage<CurationRule, CurationRuleDetails> {

    static final String NEW = "staff/new-chosen-result";

    private final Button remove = new Button(
            getTranslation("staff.curation.remove"), click -> ask("staff.curation.remove", this::removeRule));
    private final CurationApi rules;
    private final CurationForms forms;

    CurationEditorView(StaffAccess access, CurationApi rules, CurationForms forms) {
        super(access, "staff.curation.new", records(rules));
        this.rules = rules;
        this.forms = forms;
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    }

    /** Says how rules are saved. */
    static RecordAccess<CurationRule, CurationRuleDetails> records(CurationApi rules) {
        return new RecordAccess<>(
                CurationRule.class,
                CurationRuleDetails.class,
                (read, draft) -> read.map(rule -> rules.reviseCurationRule(rule.key(), version(rule), draft))
                        .orElseGet(() -> rules.addCurationRule(draft)),
                CurationRuleDetails::rule);
    }

    @Override
    protected Opened<CurationRule, CurationRuleDetails> open(Optional<Slug> key) {
        var rule = key.map(existing -> rules.getCurationRule(existing).value());
        return new Opened<>(forms.make(), rule, List.of());
    }

    @Override
    protected String title(CurationRuleDetails rule) {
        return CurationForm.title(rule.rule());
    }

    @Override
    protected String path(CurationRuleDetails rule) {
        return CurationListView.PATH + "/" + rule.key();
    }

    @Override
    protected String history(CurationRuleDetails rule) {
        return RecordHistory.address(ChangeKind.CURATION_RULE, rule.key());
    }

    @Override
    protected void prepare(RecordEditor<CurationRule, CurationRuleDetails> created) {
        remove.setVisible(false);
        created.setSavedText(getTranslation("staff.curation.saved"));
        created.addAction(remove);
    }

    @Override
    protected void show(CurationRuleDetails rule) {
        remove.setVisible(true);
    }

    private void removeRule() {
        remove(rule -> rules.removeCurationRule(rule.key(), version(rule)), CurationListView.class);
    }

    private static Version version(CurationRuleDetails rule) {
        return new Version(rule.version());
    }
}
