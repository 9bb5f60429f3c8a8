package org.practiceportal.content.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController implements HistoryApi {

    /** Pages are retired and accounts end; they stay records. */
    private static final Set<ChangeKind> REMOVABLE =
            EnumSet.of(ChangeKind.LOCATION, ChangeKind.CONTACT_POINT, ChangeKind.PRACTITIONER);

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @Override
    public List<HistoryEntry> listHistory(String kind, String key, int page, int size) {
        return history.list(kind(kind), key, new History.Stretch(page, size));
    }

    @Override
    public List<HistoryEntry> listRemovedRecords(String kind, int page, int size) {
        var removable = kind(kind);
        if (!REMOVABLE.contains(removable)) {
            throw new InvalidInput("kind", "Records of this kind are never removed");
        }
        return history.listRemoved(removable, new History.Stretch(page, size));
    }

    private static ChangeKind kind(String wireName) {
        try {
            return ChangeKind.ofWireName(wireName);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("kind", String.valueOf(e.getMessage()));
        }
    }
}
