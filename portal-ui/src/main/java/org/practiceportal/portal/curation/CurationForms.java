package org.practiceportal.portal.curation;

import java.util.List;
import org.practiceportal.portal.condition.ConditionTitles;
import org.springframework.stereotype.Component;

/** Makes forms for rules of curation, which know the pages that there are to choose from today. */
@Component
class CurationForms {

    private final ConditionTitles titles;

    CurationForms(ConditionTitles titles) {
        this.titles = titles;
    }

    CurationForm make() {
        return new CurationForm(pages());
    }

    PublishedPages pages() {
        return PublishedPages.of(
                titles.find().map(known -> known.value().pages()).orElse(List.of()));
    }
}
