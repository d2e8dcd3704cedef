package milepost.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published AsyncAPI document. */
public final class AsyncApi {

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    public static AsyncApi published() {
        try (var file = new ClassPathResource("asyncapi.yaml").getInputStream()) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new AsyncApi(JsonMapper.shared().valueToTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers of an event's record. */
    public List<String> eventHeaders() {
        return names(at("/components/messageTraits/cloudEvent/headers/properties"));
    }

    /** Those that no event is without. */
    public List<String> requiredEventHeaders() {
        return strings(at("/components/messageTraits/cloudEvent/headers/required"));
    }

    /** The headers that a dead letter has beside those that it came with. */
    public List<String> deadLetterHeaders() {
        return strings(at("/components/messages/DeadLetter/headers/required"));
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** What a reference in this document points at. */
    JsonNode resolve(JsonNode reference) {
        return document.at(reference.path("$ref").asString("").substring(1));
    }

    static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    static List<String> strings(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
