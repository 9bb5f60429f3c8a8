package org.practiceportal.common.zipcode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A ZIP code of the United States: five digits, the first of which may be 0. */
public record ZipCode(@JsonValue String value) {

    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    /** As people write ZIP+4: with a hyphen, a space, or nothing between. */
    private static final Pattern TYPED = Pattern.compile("([0-9]{5})(?:[- ]?[0-9]{4})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ZipCode {
        if (!FIVE_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A ZIP code has five digits");
        }
    }

    /**
     * Reads a ZIP code from an address.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static ZipCode valueOf(String value) {
        return new ZipCode(value);
    }

    /** Returns the ZIP code that a person typed, the first five digits of ZIP+4 too; nothing where it is neither. */
    public static Optional<ZipCode> find(String typed) {
        var matcher = TYPED.matcher(typed.strip());
        return matcher.matches() ? Optional.of(new ZipCode(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
