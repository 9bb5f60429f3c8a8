package org.practiceportal.content.condition;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Writes the plain text of a library as page text that reads the same: what is a list stays one, and nothing else in it is
 * markup, whatever it looks like.
 */
final class LibraryText {

    private static final String BULLET = "- ";

    /** Every character that CommonMark, or an embed, may read as more than itself wherever it stands. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>&!~]");

    /** What makes a line a heading, a list or a fence by standing at its beginning, such as the "1." of a step. */
    private static final Pattern LINE_START = Pattern.compile("^(\\d{0,9})([-+#=.):|])");

    private LibraryText() {}

    static String toPageText(String plain) {
        var lines = new ArrayList<String>();
        boolean inList = false;
        for (var line : plain.lines().map(String::strip).toList()) {
            boolean bullet = line.startsWith(BULLET);
            if (inList != bullet && !line.isEmpty()) {
                // A list ends where no bullet stands; without an empty line the text would belong to its last item.
                lines.add("");
            }
            inList = bullet || inList && line.isEmpty();
            lines.add(bullet ? BULLET + literal(line.substring(BULLET.length()).strip()) : literal(line));
        }
        return String.join("\n", lines).strip();
    }

    private static String literal(String text) {
        return LINE_START.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceFirst("$1\\\\$2");
    }
}
