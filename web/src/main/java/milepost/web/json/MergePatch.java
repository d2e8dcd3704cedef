package milepost.web.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import milepost.web.check.Faults;
import milepost.web.value.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) as the body of an update. The patched request is read and checked like a new one.
 *
 * @param <T> the request record that the patch is applied to
 */
public final class MergePatch<T extends Record> {

    private final JsonNode patch;
    private final BodyReader reader;

    MergePatch(JsonNode patch, BodyReader reader) {
        this.patch = patch;
        this.reader = reader;
    }

    /**
     * The result of a patch.
     *
     * @param request the patched request
     * @param changed the sorted names of the members whose values differ; empty if none does
     */
    public record Amended<T>(T request, List<String> changed) {}

    /**
     * Applies the patch. If anything is wrong, a 400 names all faults.
     *
     * @param current the present state, as a request
     * @param fixed members that cannot be amended
     */
    public Amended<T> applyTo(T current, String... fixed) {
        @SuppressWarnings("unchecked") // current is a T
        var type = (Class<T>) current.getClass();
        var before = reader.write(current);
        var members = new TreeSet<>(RecordType.of(type).members().keySet());
        List.of(fixed).forEach(members::remove);
        var faults = Faults.ofBody();
        var request = reader.read(merge(before, amendable(members, faults)), type, faults);
        var after = reader.write(request);
        var changed = members.stream()
                .filter(member -> !before.path(member).equals(after.path(member)))
                .toList();
        return new Amended<>(request, changed);
    }

    private JsonNode amendable(Set<String> members, Faults faults) {
        if (!(patch instanceof ObjectNode object)) {
            faults.unreadable("", "must-be-object");
            faults.orThrow();
            return patch;
        }
        var amendable = object.deepCopy();
        for (var name : new ArrayList<>(object.propertyNames())) {
            if (!members.contains(name)) {
                faults.unreadable("/" + ValueReader.escaped(name), "not-amendable", String.join(", ", members));
                amendable.remove(name);
            }
        }
        return amendable;
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        }
        return merged;
    }
}
