package org.practiceportal.content.directory;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.stereotype.Service;

/** The practice's own settings. */
@Service
class PracticeSettings implements Referrer {

    private final ChangeLog changes;
    private final PracticeRepository practice;
    private final ContactPointRepository contactPoints;
    private final Directory directory;

    PracticeSettings(
            ChangeLog changes, PracticeRepository practice, ContactPointRepository contactPoints, Directory directory) {
        this.changes = changes;
        this.practice = practice;
        this.contactPoints = contactPoints;
        this.directory = directory;
    }

    Snapshot<PracticeDetails> get() {
        return changes.read(directory::practice);
    }

    PracticeDetails revise(@Nullable Version read, PracticeDraft draft) {
        return changes.write(recorder -> {
            var settings = practice.getToRevise();
            var before = directory.withNumbers(settings);
            VersionConflict.check(read, before.version(), () -> before);
            var main = draft.mainContactPoint();
            if (main != null) {
                checkMain(main);
            }
            return write(recorder, settings, draft);
        });
    }

    /** The main number is all that settings name. */
    @Override
    public void replace(Replacement replacement, ChangeRecorder recorder) {
        var settings = practice.getToRevise();
        if (replacement.kind() == ChangeKind.CONTACT_POINT
                && replacement.key().value().equals(settings.mainContactPoint())) {
            checkMain(replacement.by());
            var draft = directory.withNumbers(settings).toDraft();
            write(
                    recorder,
                    settings,
                    new PracticeDraft(
                            draft.name(),
                            draft.shortName(),
                            draft.description(),
                            draft.sampleNotice(),
                            replacement.by()));
        }
    }

    private void checkMain(Slug key) {
        var kind = contactPoints
                .findById(key.value())
                .map(point -> point.details().kind())
                .orElseThrow(() -> new InvalidInput("mainContactPoint", "There is no number with the key " + key));
        if (kind == ContactPointKind.FAX) {
            throw new InvalidInput("mainContactPoint", "Patients call the main number; a fax machine does not talk");
        }
    }

    private PracticeDetails write(ChangeRecorder recorder, Practice settings, PracticeDraft draft) {
        var before = directory.withNumbers(settings);
        settings.revise(draft);
        practice.flush();
        var after = directory.withNumbers(settings);
        if (after.version() != before.version()) {
            recorder.record(ChangeKind.PRACTICE, "practice", before, after);
        }
        return after;
    }
}
