package org.practiceportal.content.condition;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageOverview;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.directory.Directory;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Staff's work on condition pages. */
@Service
class PageEditing {

    /** What a page must tell a patient before it is shown. */
    private static final Set<HealthAspect> MANDATORY = EnumSet.of(
            HealthAspect.OVERVIEW,
            HealthAspect.SYMPTOMS,
            HealthAspect.CAUSES,
            HealthAspect.DIAGNOSIS,
            HealthAspect.TREATMENT,
            HealthAspect.WHEN_TO_GET_HELP);

    /** A date that has begun nowhere yet lies in the future, wherever the office is. */
    private static final ZoneOffset FIRST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(14);

    private static final String OVERVIEWS = """
            select slug, title, status, draft is not null as draft_pending, changed_by, changed_at
            from condition_page
            where strpos(lower(names), :name) > 0
            order by title, slug
            limit :size offset :skipped
            """;

    private final ChangeLog changes;
    private final StoredPageRepository pages;
    private final Directory directory;
    private final PublishedPages published;
    private final TypedContactScan typedContacts;
    private final JdbcClient jdbc;

    PageEditing(
            ChangeLog changes,
            StoredPageRepository pages,
            Directory directory,
            PublishedPages published,
            TypedContactScan typedContacts,
            JdbcClient jdbc) {
        this.changes = changes;
        this.pages = pages;
        this.directory = directory;
        this.published = published;
        this.typedContacts = typedContacts;
        this.jdbc = jdbc;
    }

    List<ConditionPageOverview> list(@Nullable String name, int page, int size) {
        InvalidInput.checkRange("page", page, 0, 1_000_000);
        InvalidInput.checkRange("size", size, 1, 200);
        return jdbc.sql(OVERVIEWS)
                .param("name", name == null ? "" : name.strip().toLowerCase(Locale.ROOT))
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, index) -> new ConditionPageOverview(
                        new Slug(row.getString("slug")),
                        row.getString("title"),
                        PublicationStatus.valueOf(row.getString("status")),
                        row.getBoolean("draft_pending"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", Timestamp.class).toInstant()))
                .list();
    }

    ConditionPageWorkingCopy get(Slug slug) {
        return pages.findById(slug.value()).orElseThrow(() -> missing(slug)).workingCopy();
    }

    Snapshot<ConditionPageDetails> preview(ConditionPageDraft draft) {
        checkEmbeds(draft);
        var slug = Slug.fromTitle(draft.title()).orElse(new Slug("preview"));
        return published.preview(RenderedPage.of(slug, null, draft));
    }

    ConditionPageWorkingCopy start(ConditionPageDraft draft) {
        return changes.write(recorder -> {
            checkReviewDates(draft, recorder.at());
            checkEmbeds(draft);
            var page = pages.saveAndFlush(StoredPage.started(newSlug(draft.title()), draft, recorder));
            recordDraft(recorder, page, null);
            return page.workingCopy();
        });
    }

    ConditionPageWorkingCopy revise(Slug slug, @Nullable Version read, ConditionPageDraft draft) {
        return change(slug, read, (page, recorder) -> {
            checkReviewDates(draft, recorder.at());
            checkEmbeds(draft);
            var before = page.draft();
            page.revise(draft, recorder);
            recordDraft(recorder, page, before);
        });
    }

    ConditionPageWorkingCopy discardDraft(Slug slug, @Nullable Version read) {
        return change(slug, read, (page, recorder) -> {
            var before = page.draft();
            page.discardDraft(recorder);
            recordDraft(recorder, page, before);
        });
    }

    ConditionPageWorkingCopy publish(Slug slug, @Nullable Version read) {
        return change(slug, read, (page, recorder) -> {
            checkEmbeds(page.content());
            var draftBefore = page.draft();
            if (draftBefore != null) {
                checkMandatorySections(draftBefore);
            }
            var before = page.visible();
            page.publish(recorder);
            if (draftBefore != null) {
                recordDraft(recorder, page, draftBefore);
            }
            recordPublication(recorder, page, before);
        });
    }

    ConditionPageWorkingCopy retire(Slug slug, @Nullable Version read) {
        return change(slug, read, (page, recorder) -> {
            var before = page.visible();
            page.retire(recorder);
            // What it shows stays in use: the page may be published again as it was.
            recorder.record(ChangeKind.CONDITION_PAGE, slug.value(), before, null);
        });
    }

    private ConditionPageWorkingCopy change(
            Slug slug, @Nullable Version read, BiConsumer<StoredPage, ChangeRecorder> work) {
        return changes.write(recorder -> {
            var page = pages.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            VersionConflict.check(read, page.version(), page::workingCopy);
            work.accept(page, recorder);
            pages.flush();
            typedContacts.forgetMended(page);
            return page.workingCopy();
        });
    }

    private void recordDraft(ChangeRecorder recorder, StoredPage page, @Nullable ConditionPageDraft before) {
        recorder.record(ChangeKind.CONDITION_PAGE_DRAFT, page.slug().value(), before, page.draft());
        showsWhat(ChangeKind.CONDITION_PAGE_DRAFT, page.slug(), page.draft());
    }

    private void recordPublication(ChangeRecorder recorder, StoredPage page, @Nullable ConditionPageDraft before) {
        recorder.record(ChangeKind.CONDITION_PAGE, page.slug().value(), before, page.visible());
        showsWhat(ChangeKind.CONDITION_PAGE, page.slug(), page.visible());
    }

    private void showsWhat(ChangeKind kind, Slug slug, @Nullable ConditionPageDraft content) {
        if (content == null) {
            directory.removeReferences(kind, slug.value());
            return;
        }
        var rendered = RenderedPage.of(slug, null, content);
        directory.replaceReferences(
                new RecordUse(kind, slug.value(), content.title()), rendered.numbers(), rendered.offices());
    }

    private Slug newSlug(String title) {
        var slug = Slug.fromTitle(title)
                .orElseThrow(() -> new InvalidInput("title", "A title needs at least one letter or digit"));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? slug : slug.withDistinction(new Slug(Integer.toString(number))))
                .filter(candidate -> !pages.existsById(candidate.value()))
                .findFirst()
                .orElseThrow();
    }

    private static void checkReviewDates(ConditionPageDraft draft, Instant now) {
        var reviewed = draft.lastReviewed();
        var due = draft.nextReviewDue();
        var errors = new ArrayList<FieldError>();
        if (reviewed != null && reviewed.isAfter(LocalDate.ofInstant(now, FIRST_TO_BEGIN_A_DAY))) {
            errors.add(new FieldError("lastReviewed", "may not lie in the future"));
        }
        if (reviewed != null && due != null && due.isBefore(reviewed)) {
            errors.add(new FieldError("nextReviewDue", "may not lie before the last review"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void checkEmbeds(ConditionPageDraft draft) {
        var errors = new ArrayList<FieldError>();
        // Titles and summaries stand in lists and results too, where nothing is put in the place of an embed.
        Stream.of(Map.entry("title", draft.title()), Map.entry("summary", draft.summary()))
                .filter(field -> field.getValue().contains(Embed.BEGINNING))
                .forEach(field -> errors.add(
                        new FieldError(field.getKey(), "Numbers and offices can be inserted in the sections only")));
        for (int index = 0; index < draft.sections().size(); index++) {
            var field = "sections[" + index + "].text";
            var text = PageText.read(draft.sections().get(index).text());
            Stream.of(
                            text.brokenEmbeds().stream().map(embed -> embed + " names no record"),
                            directory.unknownContactPoints(text.numbers()).stream()
                                    .map(key -> "There is no number with the key " + key),
                            directory.unknownLocations(text.offices()).stream().map(key -> "There is no office " + key))
                    .flatMap(messages -> messages)
                    .forEach(message -> errors.add(new FieldError(field, message)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void checkMandatorySections(ConditionPageDraft content) {
        var missing = EnumSet.copyOf(MANDATORY);
        content.sections().stream()
                .filter(section -> !section.text().isBlank())
                .map(SectionDraft::type)
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new BrokenRule("Before patients see it, the page must also tell them: "
                            + missing.stream().map(PageEditing::inWords).collect(Collectors.joining(", ")))
                    .with("missingSections", missing);
        }
    }

    private static String inWords(HealthAspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static NoSuchRecord missing(Slug slug) {
        return NoSuchRecord.missing("There is no page " + slug);
    }
}
