package org.practiceportal.content.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.condition.PublicationStatus;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.BrokenRule;

/** A condition page with what patients see, what staff work on, and where it came from. */
@Entity
@Table(name = "condition_page")
class StoredPage {

    @Id
    private String slug;

    @Version
    private @Nullable Long version;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "library_digest")
    private @Nullable String libraryDigest;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Convert(converter = PageContentConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable ConditionPageDraft published;

    @Convert(converter = PageContentConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable ConditionPageDraft draft;

    private String title;
    private String names;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StoredPage() {}

    private StoredPage(Slug slug, PublicationStatus status, ConditionPageDraft content, ChangeRecorder recorder) {
        this.slug = slug.value();
        this.status = status;
        title = content.title();
        names = namesOf(content);
        changedBy = recorder.actor();
        changedAt = recorder.at();
    }

    /** Makes a page that nobody sees yet. */
    static StoredPage started(Slug slug, ConditionPageDraft draft, ChangeRecorder recorder) {
        var page = new StoredPage(slug, PublicationStatus.DRAFT, draft, recorder);
        page.draft = draft;
        return page;
    }

    /** Makes a page from a library, which patients see at once. */
    static StoredPage imported(Slug slug, LibraryPage.Content content, ChangeRecorder recorder) {
        var page = new StoredPage(slug, PublicationStatus.PUBLISHED, content.page(), recorder);
        page.externalId = content.externalId();
        page.libraryDigest = content.digest();
        page.published = content.page();
        return page;
    }

    void revise(ConditionPageDraft revised, ChangeRecorder recorder) {
        draft = status == PublicationStatus.PUBLISHED && revised.equals(published) ? null : revised;
        changed(recorder);
    }

    void discardDraft(ChangeRecorder recorder) {
        if (status == PublicationStatus.DRAFT) {
            throw new BrokenRule("This page was never published: without its draft nothing would be left");
        }
        draft = null;
        changed(recorder);
    }

    /** Shows the draft to patients, or what they saw before the page was retired. */
    void publish(ChangeRecorder recorder) {
        if (draft != null) {
            published = draft;
            draft = null;
        } else if (status == PublicationStatus.PUBLISHED) {
            throw new BrokenRule("Patients already see this page as it stands");
        }
        status = PublicationStatus.PUBLISHED;
        changed(recorder);
    }

    void retire(ChangeRecorder recorder) {
        if (status != PublicationStatus.PUBLISHED) {
            throw new BrokenRule("Patients do not see this page");
        }
        status = PublicationStatus.RETIRED;
        changed(recorder);
    }

    /** Takes a library's newer text. A page that staff have retired stays retired, and their draft stays theirs. */
    void takeFromLibrary(LibraryPage.Content content, ChangeRecorder recorder) {
        published = content.page();
        libraryDigest = content.digest();
        changed(recorder);
    }

    /** Changes everything that stands here in the same way, whoever sees it. */
    void rewrite(UnaryOperator<ConditionPageDraft> change, ChangeRecorder recorder) {
        published = published == null ? null : change.apply(published);
        draft = draft == null ? null : change.apply(draft);
        changed(recorder);
    }

    /** Returns what a change of the published text is: where a page is retired, patients see nothing of it. */
    ChangeKind kindOfPublished() {
        return status == PublicationStatus.PUBLISHED ? ChangeKind.CONDITION_PAGE : ChangeKind.CONDITION_PAGE_DRAFT;
    }

    private void changed(ChangeRecorder recorder) {
        title = content().title();
        names = namesOf(content());
        changedBy = recorder.actor();
        changedAt = recorder.at();
    }

    Slug slug() {
        return new Slug(slug);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    PublicationStatus status() {
        return status;
    }

    /** Returns what patients see; none where they see nothing. */
    @Nullable
    ConditionPageDraft visible() {
        return status == PublicationStatus.PUBLISHED ? published : null;
    }

    /** Returns what patients see or saw; none where they never saw the page. */
    @Nullable
    ConditionPageDraft published() {
        return published;
    }

    @Nullable
    ConditionPageDraft draft() {
        return draft;
    }

    /** Returns the draft where there is one, otherwise what is or was published. */
    ConditionPageDraft content() {
        return draft != null ? draft : Objects.requireNonNull(published, "a page has a draft or was published");
    }

    long version() {
        return version == null ? 0 : version;
    }

    ConditionPageWorkingCopy workingCopy() {
        return new ConditionPageWorkingCopy(slug(), version(), status, draft != null, content(), changedBy, changedAt);
    }

    private static String namesOf(ConditionPageDraft content) {
        return Stream.of(Stream.of(content.title()), content.alsoKnownAs().stream(), content.abbreviations().stream())
                .flatMap(names -> names)
                .collect(Collectors.joining("\n"));
    }
}
