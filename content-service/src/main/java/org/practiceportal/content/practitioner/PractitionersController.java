package org.practiceportal.content.practitioner;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PractitionersController implements PractitionersApi {

    private final Practitioners practitioners;

    PractitionersController(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    @Override
    public Snapshot<PractitionerList> listPractitioners() {
        return practitioners.list();
    }

    @Override
    public Snapshot<PractitionerDetails> getPractitioner(Slug slug) {
        return practitioners.get(slug);
    }

    @Override
    public PractitionerDetails addPractitioner(PractitionerDraft draft) {
        return practitioners.add(draft);
    }

    @Override
    public PractitionerDetails revisePractitioner(Slug slug, @Nullable Version read, PractitionerDraft draft) {
        return practitioners.revise(slug, read, draft);
    }

    @Override
    public void removePractitioner(Slug slug, @Nullable Version read) {
        practitioners.remove(slug, read);
    }
}
