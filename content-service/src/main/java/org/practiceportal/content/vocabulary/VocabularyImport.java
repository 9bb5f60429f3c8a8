package org.practiceportal.content.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.upload.UploadedLines;
import org.springframework.stereotype.Service;

/** Takes a list of rules in one transaction, in place of the one that had its name. */
@Service
class VocabularyImport {

    /** Ten times the largest public vocabulary of diseases; searches hold all of it in memory. */
    private static final int MOST_LINES = 150_000;

    private final ChangeLog changes;
    private final VocabularyLists lists;

    VocabularyImport(ChangeLog changes, VocabularyLists lists) {
        this.changes = changes;
        this.lists = lists;
    }

    /**
     * Takes a file to its end.
     *
     * @throws InvalidInput if nothing of it can be taken, or it is too long; then nothing is written
     * @throws BrokenRule if another one is being taken
     */
    ImportReport take(Slug name, InputStream file) throws IOException {
        return take(Actor.ofThisCall(), name, file);
    }

    /** Takes a file as {@link #take(Slug, InputStream)} does, in the name of someone who does not call from outside. */
    ImportReport take(Actor actor, Slug name, InputStream file) throws IOException {
        if (name.value().equals(Vocabulary.STAFF)) {
            throw new InvalidInput("name", "This name is that of the rules which staff edit; choose another");
        }
        var reading = new Reading(new UploadedLines(file));
        return changes.write(actor, recorder -> {
            if (!lists.begin()) {
                throw new BrokenRule("Another vocabulary is being taken; try again when it is done");
            }
            var before = lists.find(name.value()).orElse(List.of());
            reading.toEnd(statements(before));
            var after = reading.rules();
            if (!after.equals(before)) {
                lists.put(name.value(), after);
                recorder.record(
                        ChangeKind.VOCABULARY_LIST, name.value(), new Size(before.size()), new Size(after.size()));
            }
            return reading.report();
        });
    }

    /** What history keeps of a list. */
    private record Size(int rules) {}

    /** A rule of a table stands for one statement about each of its synonyms. */
    private static Set<VocabularyRule> statements(List<VocabularyRule> rules) {
        var statements = new HashSet<>(rules);
        for (var rule : rules) {
            var first = rule.phrases().getFirst();
            rule.phrases().stream()
                    .skip(1)
                    .map(other -> VocabularyRule.bothWays(List.of(first, other)))
                    .forEach(statements::add);
        }
        return statements;
    }

    /** One import, with its counts. */
    private static final class Reading {

        private final UploadedLines lines;
        private final List<ImportReport.RefusedLine> refusals = new ArrayList<>();
        private RuleFile file = new RuleLines();
        private long created;
        private long same;
        private long refused;

        Reading(UploadedLines lines) {
            this.lines = lines;
        }

        List<VocabularyRule> rules() {
            return file.rules();
        }

        ImportReport report() {
            return new ImportReport(created, 0, same, refused, refusals);
        }

        void toEnd(Set<VocabularyRule> known) {
            var first = lines.next().orElseThrow(() -> new InvalidInput("file", "is empty"));
            var table = first.refusal() == null ? SynonymTable.find(first.text()) : Optional.<RuleFile>empty();
            table.ifPresentOrElse(found -> file = found, () -> take(first, known));
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().number() > MOST_LINES) {
                    throw new InvalidInput("file", "has more than " + MOST_LINES + " lines");
                }
                take(line.get(), known);
            }
            if (file.rules().isEmpty()) {
                throw new InvalidInput(
                        "file",
                        "holds no rule: it has to name the columns label and synonym in its first line, or have rules such"
                                + " as “kidney, renal” or “passed out => fainting”");
            }
        }

        private void take(UploadedLines.Line line, Set<VocabularyRule> known) {
            if (line.refusal() != null) {
                refuse(line.number(), line.refusal());
                return;
            }
            try {
                if (file.take(line.text()).filter(rule -> !known.contains(rule)).isPresent()) {
                    created++;
                } else {
                    same++;
                }
            } catch (IllegalArgumentException unfit) {
                refuse(line.number(), String.valueOf(unfit.getMessage()));
            }
        }

        private void refuse(long line, String reason) {
            refused++;
            if (refusals.size() < ImportReport.MOST_REFUSALS) {
                refusals.add(new ImportReport.RefusedLine(line, reason));
            }
        }
    }
}
