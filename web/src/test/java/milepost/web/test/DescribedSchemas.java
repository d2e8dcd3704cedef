package milepost.web.test;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Validates values against the schemas of an OpenAPI document. */
final class DescribedSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    DescribedSchemas(ApiDocument document) {
        components = withDecimalBounds(document.root().path("components"));
    }

    /** Returns what is wrong with a value. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) withDecimalBounds(schema));
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }

    /** Where a value may be null, the validator cannot read a bound that is an integer. */
    private static JsonNode withDecimalBounds(JsonNode schema) {
        var copy = schema.deepCopy();
        for (var bound : BOUNDS) {
            copy.findParents(bound).stream()
                    .filter(parent -> parent.path(bound).isNumber())
                    .forEach(parent ->
                            ((ObjectNode) parent).put(bound, parent.path(bound).decimalValue()));
        }
        return copy;
    }

    /** Returns what is wrong with the examples inside of a schema. */
    List<String> faultsOfExamples(String place, JsonNode schema) {
        var faults = new ArrayList<String>();
        if (schema.isObject() && schema.has("example")) {
            faults(schema, schema.path("example")).forEach(fault -> faults.add(place + ": " + fault));
        }
        schema.path("properties")
                .properties()
                .forEach(member -> faults.addAll(faultsOfExamples(place + "/" + member.getKey(), member.getValue())));
        if (schema.has("items")) {
            faults.addAll(faultsOfExamples(place + "/items", schema.path("items")));
        }
        schema.path("anyOf").forEach(choice -> faults.addAll(faultsOfExamples(place, choice)));
        return faults;
    }
}
