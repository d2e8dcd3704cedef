package milepost.notify.subscription;

import milepost.web.json.StrictJson;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a merge patch of a subscription (RFC 7396): what is asked for afterwards, under the rules of a new one. */
@Component
class SubscriptionPatch {

    private final JsonMapper json;

    SubscriptionPatch(JsonMapper json) {
        this.json = StrictJson.of(json);
    }

    SubscriptionRequest apply(Subscription before, JsonNode patch, HttpInputMessage body) {
        var current = json.<JsonNode>valueToTree(SubscriptionRequest.of(before));
        try {
            return json.treeToValue(merged(current, patch), SubscriptionRequest.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("Not a subscription", e, body);
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merged(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }
}
