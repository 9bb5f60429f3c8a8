package org.practiceportal.portal.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number of a page of a list from an address. */
public final class PageNumber {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private PageNumber() {}

    /** Returns the page asked for, counted from 1; the first where what stands there is no page number. */
    public static int of(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 1;
    }

    /** Returns how many pages a list has, at least one. */
    public static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
