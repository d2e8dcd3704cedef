package milepost.web.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** A list without repeated items. The fault names the place of the repeated one. */
@Constraint(validatedBy = Distinct.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Distinct {

    /** The member of the items that must differ; by default the whole item. */
    String by() default "";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<Distinct, Collection<?>> {

        private String by = "";

        @Override
        public void initialize(Distinct constraint) {
            by = constraint.by();
        }

        @Override
        public boolean isValid(@Nullable Collection<?> items, ConstraintValidatorContext context) {
            if (items == null) {
                return true;
            }
            var report = new Report(context);
            var seen = new HashSet<>();
            var index = 0;
            for (var item : items) {
                var key = item == null || by.isEmpty() ? item : member(item);
                report.unlessAt(place(index), key == null || seen.add(key), "repeated");
                index++;
            }
            return report.isEmpty();
        }

        private String place(int index) {
            return "/" + index + (by.isEmpty() ? "" : "/" + by);
        }

        private @Nullable Object member(Object item) {
            return new DirectFieldAccessor(item).getPropertyValue(by);
        }
    }
}
