package org.practiceportal.portal.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A field that two versions of a record have different texts in. */
public record FieldDifference(String label, String from, String to) {

    /** What one takes in at a glance: two lines on a desk. */
    private static final int GLANCE = 160;

    /** Enough before and after what differs to find the place again: half a line. */
    private static final int AROUND = 40;

    private static final String CUT = "…";

    /** Lists the fields in which two descriptions differ, in order. */
    public static List<FieldDifference> between(Map<String, String> from, Map<String, String> to) {
        Set<String> labels = new LinkedHashSet<>(from.keySet());
        labels.addAll(to.keySet());
        return labels.stream()
                .map(label -> new FieldDifference(label, from.getOrDefault(label, ""), to.getOrDefault(label, "")))
                .filter(field -> !field.from().equals(field.to()))
                .toList();
    }

    /** Returns the same difference without what long texts have in common, and without the end of what is still long. */
    public FieldDifference atAGlance() {
        return isShort() ? this : linesThatDiffer().partThatDiffers();
    }

    private boolean isShort() {
        return from.length() <= GLANCE && to.length() <= GLANCE;
    }

    private FieldDifference linesThatDiffer() {
        var lines = new FieldDifference(label, linesMissingIn(to, from), linesMissingIn(from, to));
        // The same lines in another order differ as a whole.
        return lines.from().equals(lines.to()) ? this : lines;
    }

    private static String linesMissingIn(String other, String text) {
        Set<String> there = other.lines().collect(Collectors.toSet());
        List<String> missing =
                text.lines().filter(line -> !there.contains(line)).toList();
        boolean whole = missing.size() == text.lines().count();
        return (whole ? "" : CUT) + String.join("\n", missing);
    }

    private FieldDifference partThatDiffers() {
        if (isShort()) {
            return this;
        }
        int shorter = Math.min(from.length(), to.length());
        int same = 0;
        while (same < shorter && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && from.charAt(from.length() - 1 - sameAtEnd) == to.charAt(to.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        int start = Math.max(0, same - AROUND);
        int end = Math.max(0, sameAtEnd - AROUND);
        return new FieldDifference(label, part(from, start, end), part(to, start, end));
    }

    private static String part(String text, int start, int leftAtEnd) {
        int first = wholeCharacter(text, start);
        int last = wholeCharacter(text, Math.min(text.length() - leftAtEnd, start + GLANCE + 2 * AROUND));
        return (first > 0 ? CUT : "") + text.substring(first, last) + (last < text.length() ? CUT : "");
    }

    /** Never between the halves of a character. */
    private static int wholeCharacter(String text, int index) {
        boolean within = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return within ? index - 1 : index;
    }
}
