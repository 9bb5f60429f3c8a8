package org.practiceportal.common.vocabulary;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What words mean the same. Needs a staff or service token. */
@HttpExchange
public interface VocabularyApi {

    /** Returns every rule, staff's own and imported ones: what a search reads. */
    @GetExchange("/vocabulary")
    Snapshot<Vocabulary> getVocabulary();

    /** Lists the rules that staff edit, by key. */
    @GetExchange("/vocabulary-rules")
    Snapshot<List<VocabularyRuleDetails>> listRules();

    /** Returns one of those rules; 404 where there is none. */
    @GetExchange("/vocabulary-rules/{key}")
    Snapshot<VocabularyRuleDetails> getRule(@PathVariable Slug key);

    /** Adds a rule; 409 where there is one that begins with the same phrase. */
    @PostExchange("/vocabulary-rules")
    @ResponseStatus(HttpStatus.CREATED)
    VocabularyRuleDetails addRule(@Valid @RequestBody VocabularyRule rule);

    /** Revises a rule: 428 without {@code If-Match}, 412 with {@code current} when someone else was faster. */
    @PutExchange("/vocabulary-rules/{key}")
    VocabularyRuleDetails reviseRule(
            @PathVariable Slug key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Version read,
            @Valid @RequestBody VocabularyRule rule);

    /** Removes a rule; the history keeps it. */
    @DeleteExchange("/vocabulary-rules/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRule(@PathVariable Slug key, @RequestHeader(name = "If-Match", required = false) @Nullable Version read);

    /** Lists what was imported, by name. */
    @GetExchange("/vocabulary-lists")
    Snapshot<List<ImportedList>> listImports();

    /**
     * Takes a list of synonyms as it streams in, plain, gzip or zip, in place of what an earlier file of the same name
     * brought. Either a table with tabs whose first line names the columns {@code label} and {@code synonym} (all lines of
     * one label mean the same), or rules, one a line: {@code kidney, renal} both ways, {@code passed out => fainting,
     * syncope} one way, {@code ! chest pain} a phrase that stands for itself, {@code # …} a comment. A line that cannot be taken is reported and does not stop the rest; searches
     * see the whole file or nothing of it. 409 while another one is taken.
     */
    @PostExchange(url = "/vocabulary-lists/{name}", contentType = "application/octet-stream")
    ImportReport takeList(@PathVariable Slug name, @RequestBody(required = false) @Nullable InputStreamResource file);
}
