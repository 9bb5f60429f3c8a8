package org.practiceportal.content.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactPointsController implements ContactPointsApi {

    private final ContactPoints contactPoints;

    ContactPointsController(ContactPoints contactPoints) {
        this.contactPoints = contactPoints;
    }

    @Override
    public Snapshot<List<ContactPointDetails>> listContactPoints() {
        return contactPoints.list();
    }

    @Override
    public Snapshot<ContactPointDetails> getContactPoint(Slug key) {
        return contactPoints.get(key);
    }

    @Override
    public List<RecordUse> listUses(Slug key) {
        return contactPoints.listUses(key);
    }

    @Override
    public RecordReach getReach(Slug key) {
        return contactPoints.getReach(key);
    }

    @Override
    public ContactPointDetails addContactPoint(ContactPointDraft draft) {
        return contactPoints.add(draft);
    }

    @Override
    public ContactPointDetails reviseContactPoint(Slug key, @Nullable Version read, ContactPointDraft draft) {
        return contactPoints.revise(key, read, draft);
    }

    @Override
    public void removeContactPoint(Slug key, @Nullable Version read) {
        contactPoints.remove(key, read);
    }

    @Override
    public void replaceContactPoint(Slug key, @Nullable Version read, RecordReplacement replacement) {
        contactPoints.replace(key, read, replacement.by());
    }
}
