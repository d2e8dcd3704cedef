package milepost.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Set;

/** Documents merge patches. */
final class PatchSchemas {

    private PatchSchemas() {}

    /** Returns the schema of a patch, in which no member is required and each may be null. */
    static Schema<?> of(Type amended, ModelConverterContext context) {
        var reference = context.resolve(new AnnotatedType(amended).resolveAsRef(true));
        var model = RecordSchemas.model(reference, context);
        if (model == null) {
            return reference;
        }
        var name = model.getName() + "Patch";
        var patch = new JsonSchema();
        patch.setTypes(Set.of("object"));
        patch.setName(name);
        patch.setDescription(
                "JSON Merge Patch (RFC 7396): members that are left out stay unchanged, null removes a value");
        var members = new LinkedHashMap<String, Schema>();
        model.getProperties().forEach((member, schema) -> members.put(member, Nullability.choice(schema)));
        patch.setProperties(members);
        context.defineModel(name, patch);
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }
}
