package org.practiceportal.content.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.common.directory.VerificationsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationsController implements VerificationsApi {

    private final Verifications verifications;

    VerificationsController(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Snapshot<List<VerificationItem>> listVerifications() {
        return verifications.list();
    }

    @Override
    public ContactPointDetails verifyContactPoint(Slug key, @Nullable Version read, VerificationDraft draft) {
        return verifications.verifyContactPoint(key, read, draft);
    }

    @Override
    public LocationDetails verifyHours(Slug slug, @Nullable Version read, VerificationDraft draft) {
        return verifications.verifyHours(slug, read, draft);
    }
}
