package milepost.web.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The code of a region (GB/T 2260): six digits of a province that exists, or 100000 for the whole country. */
@Constraint(validatedBy = RegionCode.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RegionCode {

    /** Whether the first two or four digits of a code are accepted too; they stand for all regions below. */
    boolean prefix() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<RegionCode, String> {

        private boolean prefix;

        @Override
        public void initialize(RegionCode constraint) {
            prefix = constraint.prefix();
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null) {
                return true;
            }
            var report = new Report(context);
            return prefix
                    ? report.unless(RegionCodes.isPrefix(code), "not-a-region-prefix")
                    : report.unless(RegionCodes.isPlausible(code), "not-a-region");
        }
    }
}
