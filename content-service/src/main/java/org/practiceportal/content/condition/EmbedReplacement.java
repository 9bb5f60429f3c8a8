package org.practiceportal.content.condition;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.directory.Directory;
import org.practiceportal.content.directory.Referrer;
import org.springframework.stereotype.Component;

/** Makes every page that embeds a record embed another: what patients see, what they saw before it was retired, and drafts. */
@Component
class EmbedReplacement implements Referrer {

    private final StoredPageRepository pages;
    private final Directory directory;

    EmbedReplacement(StoredPageRepository pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    @Override
    public void replace(Replacement replacement, ChangeRecorder recorder) {
        var slugs = directory.listUses(replacement.kind(), replacement.key()).stream()
                .filter(use -> isPage(use.kind()))
                .map(RecordUse::key)
                .collect(Collectors.toSet());
        // As each stands once nobody else writes it: what a colleague saves meanwhile is kept.
        for (var page : pages.listToReviseBySlug(slugs)) {
            var published = page.published();
            var draft = page.draft();
            page.rewrite(content -> rewritten(content, replacement), recorder);
            record(recorder, page.kindOfPublished(), page, published, page.published());
            record(recorder, ChangeKind.CONDITION_PAGE_DRAFT, page, draft, page.draft());
        }
        directory.replaceInReferences(replacement, slugs);
    }

    private static boolean isPage(ChangeKind kind) {
        return kind == ChangeKind.CONDITION_PAGE || kind == ChangeKind.CONDITION_PAGE_DRAFT;
    }

    private static void record(
            ChangeRecorder recorder,
            ChangeKind kind,
            StoredPage page,
            @Nullable ConditionPageDraft before,
            @Nullable ConditionPageDraft after) {
        if (after != null && !after.equals(before)) {
            recorder.record(kind, page.slug().value(), before, after);
        }
    }

    private static ConditionPageDraft rewritten(ConditionPageDraft content, Replacement replacement) {
        return content.withSections(content.sections().stream()
                .map(section -> new SectionDraft(
                        section.type(), section.heading(), PageText.rewritten(section.text(), replacement)))
                .toList());
    }
}
