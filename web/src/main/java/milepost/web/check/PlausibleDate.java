package milepost.web.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date in the years 1900 to 2199. Anything else is a typing error. */
@Constraint(validatedBy = PlausibleDate.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDate {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<PlausibleDate, LocalDate> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return new Report(context)
                    .unless(
                            day == null || isPlausible(day),
                            "out-of-range",
                            String.valueOf(FIRST_YEAR),
                            String.valueOf(LAST_YEAR));
        }

        /** Adds a fault to the place that leads to an implausible date. */
        public static void check(LocalDate day, String pointer, Faults faults) {
            faults.unless(
                    isPlausible(day),
                    pointer,
                    "leads-out-of-range",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR));
        }

        private static boolean isPlausible(LocalDate day) {
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }
    }
}
