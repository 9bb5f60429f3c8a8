package org.practiceportal.portal.layout;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the portal says in one language; works without a UI, so documents and Flow views say the same.
 *
 * @param locale the language and its way to write dates, times and numbers
 */
public record Texts(Locale locale, ResourceBundle bundle) {
    /** The bundle that Vaadin's own translation finds too. */
    private static final String BUNDLE = "vaadin-i18n.translations";

    /** Returns the texts in English as it is written in the United States. */
    public static Texts english() {
        return new Texts(Locale.US, ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
    }

    /**
     * Returns a text with its arguments filled in.
     *
     * @throws java.util.MissingResourceException if there is none with this key
     */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Returns a time of day as patients read it, such as 8:30 AM. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** Returns a date as patients read it, such as November 3, 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** Returns a date with its weekday, such as Thursday, November 26, 2026. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
    }

    /** Returns a time of day with its zone, such as 8:30 AM CST. */
    public String timeAndZone(ZonedDateTime time) {
        var zone = DateTimeFormatter.ofPattern("zzz", locale).format(time);
        return get("frame.time-and-zone", time(time.toLocalTime()), zone);
    }

    /** Returns a moment with its zone, such as November 3, 2026, 8:30 AM CST. */
    public String moment(ZonedDateTime moment) {
        return get("frame.day-and-time", date(moment.toLocalDate()), timeAndZone(moment));
    }
}
