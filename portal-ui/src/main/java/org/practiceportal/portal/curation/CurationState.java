package org.practiceportal.portal.curation;

import java.time.LocalDate;
import java.util.Optional;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.PortalPath;

/** Whether a rule does anything today, and why not. */
enum CurationState {
    ACTIVE,
    AHEAD,
    ENDED,
    /** Its page is not published, so that it does nothing whatever its dates. */
    UNPUBLISHED;

    static CurationState of(CurationRule rule, LocalDate today, PublishedPages pages) {
        var until = rule.until();
        if (until != null && until.isBefore(today)) {
            return ENDED;
        }
        var page = Optional.ofNullable(rule.page())
                .or(() -> Optional.ofNullable(rule.path()).flatMap(PortalPath::conditionPage));
        if (page.isPresent() && !pages.has(page.get())) {
            return UNPUBLISHED;
        }
        return rule.holds(today) ? ACTIVE : AHEAD;
    }
}
