package milepost.events;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of event data in their two forms. As published they are open: a reader passes over members and words that it
 * does not know. For us who write they are closed: nothing may stand in an event that its schema does not name.
 */
public final class EventSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private EventSchemas() {}

    /** What keeps this data from being an event of its type, as any reader would see it. */
    public static List<String> faultsAsRead(String type, JsonNode data) {
        return faults(REGISTRY.getSchema(anonymous(source(type))), data);
    }

    /** What keeps this data from being an event that we may write. */
    public static List<String> faultsAsWritten(String type, JsonNode data) {
        return faults(REGISTRY.getSchema(closed(source(type))), data);
    }

    /** What the standard itself finds wrong with a schema. */
    static List<String> faultsOfSchema(JsonNode schema) {
        return faults(REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")), schema);
    }

    /** The schema of a type as it is published. */
    static ObjectNode source(String type) {
        return (ObjectNode) read("schemas/" + type + ".json");
    }

    static JsonNode read(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same schema with no room for other members, and with the words of its vocabularies only. */
    static JsonNode closed(JsonNode schema) {
        var closed = anonymous(schema);
        closeObjects(closed);
        return closed;
    }

    private static void closeObjects(JsonNode schema) {
        if (schema instanceof ObjectNode node) {
            if (node.has("properties")) {
                node.put("additionalProperties", false);
            }
            if (SchemaKeywords.isVocabulary(node)) {
                node.set("enum", node.remove("anyOf").get(0).get("enum"));
            }
        }
        SchemaKeywords.subschemas(schema).values().forEach(EventSchemas::closeObjects);
    }

    /** Two forms of one schema may not bear the same name. */
    private static ObjectNode anonymous(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).without("$id");
    }

    private static List<String> faults(Schema schema, JsonNode data) {
        return schema.validate(data).stream().map(Error::toString).toList();
    }
}
