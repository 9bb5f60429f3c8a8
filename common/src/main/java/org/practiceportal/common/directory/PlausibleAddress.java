package org.practiceportal.common.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** There is such a country, and in the United States such a state and such a form of a ZIP code. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleAddress.Check.class)
@interface PlausibleAddress {

    String message() default "There is no such address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is blank is told of elsewhere. */
    final class Check implements ConstraintValidator<PlausibleAddress, PostalAddress> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");

        /** Those to which the US Postal Service delivers (Publication 28, appendix B), without the armed forces. */
        private static final Set<String> STATES = Set.of(
                "AL", "AK", "AS", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FM", "FL", "GA", "GU", "HI", "ID", "IL",
                "IN", "IA", "KS", "KY", "LA", "ME", "MH", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
                "NJ", "NM", "NY", "NC", "ND", "MP", "OH", "OK", "OR", "PW", "PA", "PR", "RI", "SC", "SD", "TN", "TX",
                "UT", "VT", "VI", "VA", "WA", "WV", "WI", "WY");

        @Override
        public boolean isValid(PostalAddress address, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            return fits(
                            "country",
                            address.country(),
                            COUNTRIES.contains(address.country()),
                            "There is no such country; the United States are US",
                            context)
                    & (!"US".equals(address.country()) || isOfUnitedStates(address, context));
        }

        private static boolean isOfUnitedStates(PostalAddress address, ConstraintValidatorContext context) {
            return fits(
                            "state",
                            address.state(),
                            STATES.contains(address.state()),
                            "A state has two capital letters, such as TX",
                            context)
                    & fits(
                            "postalCode",
                            address.postalCode(),
                            ZIP.matcher(address.postalCode()).matches(),
                            "A ZIP code has five digits, such as 75206",
                            context);
        }

        private static boolean fits(
                String field, String value, boolean right, String message, ConstraintValidatorContext context) {
            boolean fits = right || value.isBlank();
            if (!fits) {
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
            return fits;
        }
    }
}
