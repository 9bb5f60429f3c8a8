package org.practiceportal.portal.condition;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The A to Z of conditions. */
@RestController
class AtoZController {

    private final ContentSource source;
    private final ConditionTitles titles;
    private final PracticeDirectory directory;
    private final AtoZPages pages;
    private final Documents documents;

    AtoZController(
            ContentSource source,
            ConditionTitles titles,
            PracticeDirectory directory,
            AtoZPages pages,
            Documents documents) {
        this.source = source;
        this.titles = titles;
        this.directory = directory;
        this.pages = pages;
        this.documents = documents;
    }

    @GetMapping("/conditions")
    ResponseEntity<byte[]> list(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String letter) {
        var chosen = chosen(letter);
        return documents.kept(headers, AtoZPages.path(chosen), () -> draft(chosen), () -> lastKnown(chosen));
    }

    /** What is no letter of the A to Z is ignored, as any other parameter that means nothing. */
    private static @Nullable String chosen(@Nullable String letter) {
        return Optional.ofNullable(letter)
                .map(typed -> typed.toUpperCase(Locale.ROOT))
                .filter(TitleIndex.LETTERS::contains)
                .orElse(null);
    }

    private Draft draft(@Nullable String letter) {
        var practice = source.practice();
        var index = titles.get();
        if (index.asOf() != null) {
            throw new NeighbourUnavailable("The titles kept may be out of date");
        }
        var html = pages.list(practice.value(), index.value().value(), letter);
        return new Draft(Rendered.page(html), practice.basis().and(index.value().basis()));
    }

    private Optional<Seen<Rendered>> lastKnown(@Nullable String letter) {
        return titles.find()
                .flatMap(index -> directory.findLastKnown().map(desk -> {
                    var html = pages.list(desk.value().practice(), index.value(), letter);
                    return new Seen<>(Rendered.page(html), index.asOf() == null ? desk.asOf() : index.asOf());
                }));
    }
}
