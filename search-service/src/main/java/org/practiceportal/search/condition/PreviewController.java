package org.practiceportal.search.condition;

import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.search.SearchPreviewsApi;
import org.practiceportal.common.vocabulary.VocabularyChange;
import org.practiceportal.search.problem.ServiceUnavailable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

@RestController
class PreviewController implements SearchPreviewsApi {

    private final ChangePreviews previews;

    PreviewController(ChangePreviews previews) {
        this.previews = previews;
    }

    @Override
    public SearchPreview previewChange(VocabularyChange change) {
        try {
            return previews.preview(change);
        } catch (RestClientException e) {
            throw new ServiceUnavailable("content-service does not answer");
        }
    }
}
