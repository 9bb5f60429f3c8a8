package org.practiceportal.content.directory;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PracticeController implements PracticeApi {

    private final PracticeSettings settings;

    PracticeController(PracticeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Snapshot<PracticeDetails> getPractice() {
        return settings.get();
    }

    @Override
    public PracticeDetails revisePractice(@Nullable Version read, PracticeDraft draft) {
        return settings.revise(read, draft);
    }
}
