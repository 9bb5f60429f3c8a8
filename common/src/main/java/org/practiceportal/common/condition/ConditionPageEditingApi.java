package org.practiceportal.common.condition;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Staff's work on condition pages. Needs a staff or service token. Every change of an existing page answers 428 without
 * {@code If-Match} and 412, with the working copy under {@code current}, when someone else was faster.
 */
@HttpExchange
public interface ConditionPageEditingApi {

    /**
     * Lists pages of every status in order of title.
     *
     * @param name only pages whose title or other name contains these words; none for all
     * @param page counts from 0
     * @param size pages of content a page of the list, 1 to 200
     */
    @GetExchange("/condition-page-drafts")
    List<ConditionPageOverview> listWorkingCopies(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size);

    /** Returns a page to work on; 404 where there is none. */
    @GetExchange("/condition-page-drafts/{slug}")
    ConditionPageWorkingCopy getWorkingCopy(@PathVariable Slug slug);

    /**
     * Starts a new page as a draft; its slug comes from the title. A last review in the future, and a next one before the
     * last, are field errors (400).
     */
    @PostExchange("/condition-page-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    ConditionPageWorkingCopy startPage(@Valid @RequestBody ConditionPageDraft draft);

    /** Keeps a draft; what patients see stays as it is. Field errors (400) as in a new page, and embeds of unknown records. */
    @PutExchange("/condition-page-drafts/{slug}")
    ConditionPageWorkingCopy reviseDraft(
            @PathVariable Slug slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody ConditionPageDraft draft);

    /** Drops the draft of a page that is or was published; 409 for a page that never was. */
    @DeleteExchange("/condition-page-drafts/{slug}")
    ConditionPageWorkingCopy discardDraft(
            @PathVariable Slug slug, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);

    /** Shows what a draft would look like, without keeping it. */
    @PostExchange("/condition-page-previews")
    Snapshot<ConditionPageDetails> preview(@Valid @RequestBody ConditionPageDraft draft);

    /** Finds what a draft says of phone numbers and offices in letters, where it should embed the records. */
    @PostExchange("/condition-page-scans")
    List<TypedContact> scan(@Valid @RequestBody ConditionPageDraft draft);

    /**
     * Publishes the draft, or what was published before a page was retired. 409 while the draft lacks mandatory sections
     * (overview, symptoms, causes, diagnosis, treatment, when to get help), naming them; a library's pages may lack them.
     */
    @PutExchange("/condition-pages/{slug}/publication")
    ConditionPageWorkingCopy publish(
            @PathVariable Slug slug, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);

    /** Takes a page from patients; 409 where it is not published. */
    @DeleteExchange("/condition-pages/{slug}/publication")
    ConditionPageWorkingCopy retire(
            @PathVariable Slug slug, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);
}
