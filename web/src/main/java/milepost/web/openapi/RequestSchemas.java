package milepost.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import milepost.web.json.MergePatch;
import milepost.web.value.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Documents records as they are read: members that must be given are required, the constraints of {@code milepost.web.check} are shown,
 * and a merge patch has the members of the request that it patches.
 */
final class RequestSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java.getRawClass() == MergePatch.class) {
            return patch(java.containedType(0), context);
        }
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (java.getRawClass().isRecord()) {
            show(RecordType.of(java.getRawClass()), model(schema, context));
        }
        return schema;
    }

    /** Returns the schema of a patch, in which no member is required. */
    private static Schema<?> patch(Type amended, ModelConverterContext context) {
        var reference = context.resolve(new AnnotatedType(amended).resolveAsRef(true));
        var model = model(reference, context);
        if (model == null) {
            return reference;
        }
        var name = model.getName() + "Patch";
        var patch = new JsonSchema();
        patch.setTypes(Set.of("object"));
        patch.setName(name);
        patch.setDescription(
                "JSON Merge Patch (RFC 7396): members that are left out stay unchanged, null removes a value");
        patch.setProperties(model.getProperties());
        context.defineModel(name, patch);
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    private static void show(RecordType record, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        var declared = model.getRequired() == null ? List.<String>of() : model.getRequired();
        var required = new ArrayList<String>();
        record.members().forEach((name, type) -> {
            var property = model.getProperties().get(name);
            if (property != null) {
                ConstraintSchemas.apply(type, property);
                if (declared.contains(name) || (type.required() && !type.isEmptyWhenMissing())) {
                    required.add(name);
                }
            }
        });
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static @Nullable Schema<?> model(@Nullable Schema<?> schema, ModelConverterContext context) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        return context.getDefinedModels().get(schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }
}
