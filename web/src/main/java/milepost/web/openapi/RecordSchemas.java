package milepost.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import milepost.web.json.MergePatch;
import milepost.web.value.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Documents records as they are read and written: members that must be given are required, members that may be null say so, the
 * constraints of {@code milepost.web.check} are shown, and a merge patch has the members of the request that it patches.
 */
final class RecordSchemas implements ModelConverter {

    /** Marks a member that is left out of a response instead of being null. Removed by {@link ResponseSchemas}. */
    static final String LEFT_OUT = "x-left-out";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java.getRawClass() == MergePatch.class) {
            return PatchSchemas.of(java.containedType(0), context);
        }
        if (JsonNode.class.isAssignableFrom(java.getRawClass())) {
            return new JsonSchema().description("Any JSON value");
        }
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (java.getRawClass().isRecord()) {
            show(java.getRawClass(), model(schema, context));
        }
        return schema;
    }

    private static void show(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        var declared = model.getRequired() == null ? List.<String>of() : model.getRequired();
        var required = new ArrayList<String>();
        var components = type.getRecordComponents();
        var index = 0;
        for (var member : RecordType.of(type).members().entrySet()) {
            var component = components[index++];
            var property = model.getProperties().get(member.getKey());
            if (property == null) {
                continue;
            }
            ConstraintSchemas.apply(member.getValue(), property);
            if (isLeftOut(type, component)) {
                property.addExtension(LEFT_OUT, true);
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(member.getKey(), Nullability.add(property));
            }
            var must = member.getValue().required() && !member.getValue().isEmptyWhenMissing();
            if (declared.contains(member.getKey()) || must) {
                required.add(member.getKey());
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isLeftOut(Class<?> type, RecordComponent component) {
        var own = component.getAccessor().getAnnotation(JsonInclude.class);
        var all = type.getAnnotation(JsonInclude.class);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && (own != null || all != null);
    }

    static @Nullable Schema<?> model(@Nullable Schema<?> schema, ModelConverterContext context) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        return context.getDefinedModels().get(schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }
}
