package org.practiceportal.search.intent;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.search.DirectoryQuestion;
import org.practiceportal.common.search.DirectoryQuestion.Subject;
import org.practiceportal.common.zipcode.ZipCode;

/**
 * Reads what a query asks of the practice itself. A word that asks for nothing else ("phone", "parking") is enough beside
 * a few words of a place; one that conditions have too ("open", "contact") must stand among words that all are about an
 * office, so that "open fracture" and "contact dermatitis" stay conditions.
 */
public final class DirectoryQuestions {

    /** Whoever writes more asks more than this. */
    private static final int MOST_WORDS = 10;

    /** The name of an office or of a part of the town. */
    private static final int MOST_WORDS_OF_A_PLACE = 3;

    private static final Map<String, Subject> CLEAR = Map.of(
            "phone", Subject.PHONE,
            "telephone", Subject.PHONE,
            "hours", Subject.HOURS,
            "directions", Subject.DIRECTIONS,
            "parking", Subject.DIRECTIONS,
            "address", Subject.DIRECTIONS);

    private static final Map<String, Subject> AMONG_OFFICE_WORDS = Map.ofEntries(
            Map.entry("call", Subject.PHONE),
            Map.entry("contact", Subject.PHONE),
            Map.entry("reach", Subject.PHONE),
            Map.entry("open", Subject.HOURS),
            Map.entry("opening", Subject.HOURS),
            Map.entry("close", Subject.HOURS),
            Map.entry("closed", Subject.HOURS),
            Map.entry("closing", Subject.HOURS),
            Map.entry("park", Subject.DIRECTIONS),
            Map.entry("located", Subject.DIRECTIONS),
            Map.entry("location", Subject.DIRECTIONS),
            Map.entry("locations", Subject.DIRECTIONS),
            Map.entry("map", Subject.DIRECTIONS),
            Map.entry("offices", Subject.OFFICES));

    private static final Set<String> OF_AN_OFFICE = Set.of(
            "a",
            "an",
            "and",
            "appointment",
            "appointments",
            "are",
            "at",
            "building",
            "can",
            "car",
            "clinic",
            "desk",
            "do",
            "doctor",
            "doctors",
            "find",
            "for",
            "friday",
            "front",
            "get",
            "have",
            "holiday",
            "how",
            "i",
            "in",
            "is",
            "it",
            "me",
            "monday",
            "my",
            "now",
            "number",
            "numbers",
            "of",
            "office",
            "on",
            "our",
            "please",
            "practice",
            "saturday",
            "someone",
            "staff",
            "sunday",
            "surgeon",
            "the",
            "there",
            "thursday",
            "time",
            "times",
            "to",
            "today",
            "tomorrow",
            "tonight",
            "tuesday",
            "wednesday",
            "weekend",
            "weekends",
            "what",
            "what's",
            "when",
            "where",
            "where's",
            "which",
            "who",
            "you",
            "your");

    private static final Pattern WHO_TREATS = Pattern.compile(
            "^(?:who(?: here)?(?: can| could| will)? (?:treats?|does|do|performs?|sees|handles?|fix(?:es)?|helps? with"
                    + "|operates? on|specializ(?:es|ed|e) in)"
                    + "|(?:which )?(?:doctor|specialist|surgeon|physician|provider)s? (?:for|who treats?|that treats?|to treat"
                    + "|who does|who do)) (.+)$");

    private static final Pattern NEAR = Pattern.compile(
            "(?: |^)(?:(?:near|around|close to|by|in|at)(?: zip(?: code)?)? )?([0-9]{5}(?:-[0-9]{4})?)(?= |$)"
                    + "|(?: |^)(?:near me|nearby|near by|close to me|around here)(?= |$)");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    private DirectoryQuestions() {}

    /** Returns what a query asks of the practice, if anything. */
    public static Optional<DirectoryQuestion> find(String typed) {
        var text = NO_WORD.matcher(typed.toLowerCase(Locale.US)).replaceAll(" ").strip();
        if (text.split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        var near = NEAR.matcher(text);
        if (!near.find()) {
            return ask(text, null);
        }
        var zip = near.group(1) == null ? null : ZipCode.find(near.group(1)).orElse(null);
        var rest = near.replaceFirst(" ").strip().replaceAll(" +", " ");
        var asked = ask(rest, zip);
        return asked.isPresent() ? asked : Optional.of(new DirectoryQuestion(Subject.OFFICES, content(rest), zip));
    }

    private static Optional<DirectoryQuestion> ask(String text, @Nullable ZipCode near) {
        var who = WHO_TREATS.matcher(text);
        if (who.matches()) {
            return Optional.of(new DirectoryQuestion(Subject.PRACTITIONERS, who.group(1), near));
        }
        var words = List.of(text.split(" "));
        var others = words.stream()
                .filter(word -> !CLEAR.containsKey(word) && !OF_AN_OFFICE.contains(word))
                .toList();
        var clear = first(words, CLEAR).filter(subject -> mayBeAPlace(others));
        return clear.isPresent()
                ? clear.map(subject -> new DirectoryQuestion(subject, String.join(" ", others), near))
                : first(others, AMONG_OFFICE_WORDS)
                        .filter(subject -> AMONG_OFFICE_WORDS.keySet().containsAll(others))
                        .map(subject -> new DirectoryQuestion(subject, "", near));
    }

    private static Optional<Subject> first(List<String> words, Map<String, Subject> subjects) {
        return words.stream()
                .flatMap(word -> Stream.ofNullable(subjects.get(word)))
                .findFirst();
    }

    private static boolean mayBeAPlace(List<String> words) {
        return words.size() <= MOST_WORDS_OF_A_PLACE && words.stream().noneMatch(DirectoryQuestions::isNumber);
    }

    /** "24 hours" is a time and not the time at which an office opens. */
    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String content(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !OF_AN_OFFICE.contains(word) && !AMONG_OFFICE_WORDS.containsKey(word))
                .collect(joining(" "));
    }
}
