package org.practiceportal.common.search;

import jakarta.validation.Valid;
import org.practiceportal.common.vocabulary.VocabularyChange;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What searches would find, for staff. Needs a service token. */
@HttpExchange
public interface SearchPreviewsApi {

    /** Says what a change of the vocabulary would do, and changes nothing; 503 where a search is not answered. */
    @PostExchange("/search-previews")
    SearchPreview previewChange(@Valid @RequestBody VocabularyChange change);
}
