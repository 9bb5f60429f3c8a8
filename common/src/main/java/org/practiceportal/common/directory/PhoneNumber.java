package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number a patient can dial, in E.164 form ({@code +12148232052}); libphonenumber decides what is valid. An extension
 * is never part of it. The one short number is {@link #RELAY}.
 */
public record PhoneNumber(@JsonValue String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern TYPED = Pattern.compile("[+\\d\\s().\\-\u2010-\u2014/]{3,40}");
    private static final String RELAY_DIGITS = "711";

    /**
     * The relay service of North America, which people who are deaf or hard of hearing dial before the number they want
     * (47 CFR 64.603). Only a telephone dials it: it is no E.164 number.
     */
    public static final PhoneNumber RELAY = new PhoneNumber(RELAY_DIGITS);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {
        if (!value.equals(RELAY_DIGITS)
                && (!E164.matcher(value).matches() || !NUMBERS.isValidNumber(parsed(value, null)))) {
            throw invalid();
        }
    }

    /**
     * Reads a number as a person types it, such as {@code (214) 823-2052}.
     *
     * @param region the ISO 3166 country that a number without country code belongs to, such as {@code US}
     * @throws IllegalArgumentException if it is not a valid number, or holds anything but one number
     */
    public static PhoneNumber parse(String typed, String region) {
        var text = typed.strip();
        if (!TYPED.matcher(text).matches()) {
            throw invalid();
        }
        if (text.equals(RELAY_DIGITS)) {
            return RELAY;
        }
        return new PhoneNumber(NUMBERS.format(parsed(text, region), PhoneNumberFormat.E164));
    }

    /** Returns whether it is the relay service's. */
    public boolean isRelay() {
        return equals(RELAY);
    }

    /** Returns the number as it is read out: {@code 214-823-2052} in North America, {@code +44 20 7946 0000} elsewhere. */
    public String display() {
        if (isRelay()) {
            return value;
        }
        var international = NUMBERS.format(parsed(value, null), PhoneNumberFormat.INTERNATIONAL);
        return international.startsWith("+1 ") ? international.substring(3) : international;
    }

    /** Returns the link target that dials the number, as RFC 3966 writes it, such as {@code tel:+12148232052;ext=9}. */
    public String telUri(@Nullable String extension) {
        return "tel:" + value + (extension == null ? "" : ";ext=" + extension);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Phonenumber.PhoneNumber parsed(String text, @Nullable String region) {
        try {
            return NUMBERS.parse(text, region);
        } catch (NumberParseException e) {
            throw invalid();
        }
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "Enter one phone number and nothing else, such as 214-823-2052; an extension and a menu path, such as"
                        + " press 2, have fields of their own");
    }
}
