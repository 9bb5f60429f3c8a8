package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A National Provider Identifier: ten digits, the last of which checks the others by the Luhn formula over the number with
 * {@code 80840} before it (45 CFR 162.406 and the check digit rule of the Centers for Medicare &amp; Medicaid Services).
 */
public record Npi(@JsonValue String value) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[12]\\d{9}");

    /** What the digits of {@code 80840} add to the sum, the same for every number. */
    private static final int PREFIX_SUM = 24;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Npi {
        if (!TEN_DIGITS.matcher(value).matches() || !isChecked(value)) {
            throw new IllegalArgumentException(
                    "An NPI has ten digits, the first of them 1 or 2, and its last digit checks the others: look for a"
                            + " mistyped or swapped digit");
        }
    }

    private static boolean isChecked(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(place -> {
                    int digit = Character.digit(digits.charAt(place), 10);
                    int doubled = 2 * digit;
                    return place % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
                })
                .sum();
        return (PREFIX_SUM + sum) % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
