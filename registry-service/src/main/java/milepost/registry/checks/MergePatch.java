package milepost.registry.checks;

import java.util.Set;
import java.util.stream.Collectors;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396. */
public final class MergePatch {

    private MergePatch() {}

    /** The target as the patch changes it; the target itself stays as it is. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), apply(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }

    /** Refuses a patch that is no object, or that has members which the target cannot have. */
    public static void requireMembers(JsonNode patch, Set<String> members) {
        if (!patch.isObject()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body").field("", "must-be-object");
        }
        var unknown = patch.propertyNames().stream()
                .filter(member -> !members.contains(member))
                .toList();
        if (!unknown.isEmpty()) {
            var problem = ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body");
            var known = members.stream().sorted().collect(Collectors.joining(", "));
            unknown.forEach(member -> problem.field(pointer(member), "not-amendable", known));
            throw problem;
        }
    }

    /** RFC 6901, section 3. */
    private static String pointer(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
