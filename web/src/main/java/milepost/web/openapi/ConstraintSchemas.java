package milepost.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.util.List;
import milepost.web.check.Distinct;
import milepost.web.check.Line;
import milepost.web.check.OneOf;
import milepost.web.check.RegionCode;
import milepost.web.check.Text;
import milepost.web.check.WebAddress;
import milepost.web.value.ValueType;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Adds the constraints of {@code milepost.web.check} to schemas; springdoc itself adds Jakarta's. */
final class ConstraintSchemas implements ParameterCustomizer {

    private static final String CODE = "^[1-8][0-9]{5}$";
    private static final String PREFIX = "^[1-8][0-9]([0-9]{2}){0,2}$";

    @Override
    public @Nullable Parameter customize(@Nullable Parameter model, MethodParameter parameter) {
        if (model != null && model.getSchema() != null) {
            apply(List.of(parameter.getParameterAnnotations()), model.getSchema());
        }
        return model;
    }

    /** Adds the constraints of a value and, for a list, of its items. */
    static void apply(ValueType type, Schema<?> schema) {
        apply(type.annotations(), schema);
        if (schema.getItems() != null && type.arguments().size() == 1) {
            apply(type.arguments().getFirst(), schema.getItems());
        }
    }

    private static void apply(List<Annotation> annotations, Schema<?> schema) {
        for (var annotation : annotations) {
            switch (annotation) {
                case Line line -> text(schema, line.max());
                case Text text -> text(schema, text.max());
                case WebAddress address -> text(schema, address.max()).setFormat("uri");
                case RegionCode code -> schema.setPattern(code.prefix() ? PREFIX : CODE);
                case OneOf words -> words(schema, List.of(words.value()));
                case NotEmpty _ -> schema.setMinItems(schema.getItems() == null ? null : 1);
                case Distinct distinct -> schema.setUniqueItems(distinct.by().isEmpty() ? true : null);
                default -> {}
            }
        }
    }

    private static Schema<?> text(Schema<?> schema, int max) {
        schema.setMinLength(1);
        schema.setMaxLength(max);
        return schema;
    }

    @SuppressWarnings("unchecked") // schemas of strings have strings as values
    private static void words(Schema<?> schema, List<String> words) {
        ((Schema<String>) schema).setEnum(words);
    }
}
