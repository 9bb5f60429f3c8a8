package org.practiceportal.portal.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailProblem;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.portal.directory.OfficeFacts.Facts;

/**
 * One sentence a patient may choose.
 *
 * @param key the number or the office it is about
 */
record ReportChoice(DetailProblem problem, Slug key) {

    private static final String SEPARATOR = ":";

    /** Returns everything that can be said of an office: of each number it names, and of the office itself. */
    static List<ReportChoice> all(Facts facts) {
        return Stream.concat(
                        numbers(facts).stream().flatMap(number -> of(ChangeKind.CONTACT_POINT, number.key())),
                        of(ChangeKind.LOCATION, facts.office().slug()))
                .toList();
    }

    /** Returns the numbers that the page of an office names: its own and the main number. */
    static List<ContactPointDetails> numbers(Facts facts) {
        return Stream.concat(
                        facts.office().contactPoints().stream(),
                        Stream.ofNullable(facts.practice().mainContactPoint()))
                .distinct()
                .toList();
    }

    /** Returns what can be said of one record. */
    static Stream<ReportChoice> of(ChangeKind kind, Slug key) {
        return DetailProblem.of(kind).stream().map(problem -> new ReportChoice(problem, key));
    }

    /** Reads the value that a form sends; empty where no form of ours has such a value. */
    static Optional<ReportChoice> parse(String value) {
        int at = value.indexOf(SEPARATOR);
        return at < 0
                ? Optional.empty()
                : Stream.of(DetailProblem.values())
                        .filter(problem -> problem.name().equals(value.substring(0, at)))
                        .findFirst()
                        .flatMap(problem ->
                                Slug.find(value.substring(at + 1)).map(key -> new ReportChoice(problem, key)));
    }

    /** Returns the value that a form sends for it. */
    String value() {
        return problem + SEPARATOR + key;
    }

    DetailReportDraft toDraft() {
        return new DetailReportDraft(problem, key);
    }
}
