package org.practiceportal.common.change;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Who changed what, when, from what to what. Needs a staff or service token. */
@HttpExchange
public interface HistoryApi {

    /**
     * Lists the changes of a record, newest first, with those of what it shows: for a condition page its drafts, and the
     * numbers and offices that its text embeds today; for an office its numbers; for the practice its main number. What
     * is shown counts from the first change of the record that shows it. Changes that left a record as it was are left
     * out; the list of a record that never was is empty.
     *
     * @param kind the wire name of a {@link ChangeKind}
     * @param key the record's key within its kind
     * @param page counts from 0
     * @param size changes a page of the list, 1 to 200
     */
    @GetExchange("/history")
    List<HistoryEntry> listHistory(
            @RequestParam String kind,
            @RequestParam String key,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size);

    /**
     * Lists the records of a kind that are gone from the directory, each by the change that removed it, newest first.
     *
     * @param kind {@code location} or {@code contact-point}: nothing else is ever removed
     * @param page counts from 0
     * @param size records a page of the list, 1 to 200
     */
    @GetExchange("/removed-records")
    List<HistoryEntry> listRemovedRecords(
            @RequestParam String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size);
}
