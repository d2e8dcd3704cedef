package milepost.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares that a value may be null, in the ways of JSON Schema. */
final class Nullability {

    private static final String NULL = "null";

    private Nullability() {}

    /** Returns a schema that also accepts null: the same one with a further type or, for a reference or an enum, a choice. */
    static Schema<?> add(Schema<?> schema) {
        var types = types(schema);
        if (types == null || schema.getEnum() != null || schema.get$ref() != null) {
            return choice(schema);
        }
        var all = new LinkedHashSet<>(types);
        all.add(NULL);
        schema.setType(null);
        schema.setTypes(all);
        return schema;
    }

    /** Returns a schema that also accepts null. The given one is unchanged. */
    static Schema<?> choice(Schema<?> schema) {
        if (accepts(schema)) {
            return schema;
        }
        var either = new JsonSchema();
        either.setAnyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        return either;
    }

    private static boolean accepts(Schema<?> schema) {
        var types = types(schema);
        if (types != null) {
            return types.contains(NULL);
        }
        return schema.get$ref() == null
                && (schema.getAnyOf() == null || schema.getAnyOf().stream().anyMatch(Nullability::accepts));
    }

    private static @Nullable Set<String> types(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes();
        }
        return schema.getType() == null ? null : Set.of(schema.getType());
    }
}
