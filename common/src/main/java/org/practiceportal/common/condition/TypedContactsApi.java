package org.practiceportal.common.condition;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What stands on pages as letters though the directory has it, or should have it. Needs a staff or service token. */
@HttpExchange("/typed-contacts")
public interface TypedContactsApi {

    /**
     * Lists what was found, in order of the pages' titles.
     *
     * @param page counts from 0
     * @param size places a page of the list, 1 to 200
     */
    @GetExchange
    TypedContactReport listTypedContacts(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size);

    /** Scans every published page and every draft, as is done each night; answers once it is done. */
    @PostExchange("/scans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scanEveryPage();
}
