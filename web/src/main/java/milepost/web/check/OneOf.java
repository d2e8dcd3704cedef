package milepost.web.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import milepost.web.value.Words;
import org.jspecify.annotations.Nullable;

/** One of the given words, case-sensitive. */
@Constraint(validatedBy = OneOf.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    String[] value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<OneOf, String> {

        private List<String> words = List.of();

        @Override
        public void initialize(OneOf constraint) {
            words = List.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
            return new Report(context).unless(word == null || words.contains(word), "one-of", Words.of(words));
        }
    }
}
