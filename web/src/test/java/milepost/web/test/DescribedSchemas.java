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

    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    DescribedSchemas(ApiDocument document) {
        components = document.root().path("components");
    }

    /** Returns what is wrong with a value. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
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
