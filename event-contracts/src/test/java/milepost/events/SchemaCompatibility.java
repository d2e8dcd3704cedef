package milepost.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says what a new form of a schema would break for those who wrote or read by the released one. Allowed are new optional
 * members, new words of an open vocabulary, and other descriptions; anything else is a new type beside the old.
 */
final class SchemaCompatibility {

    private final JsonNode releasedRoot;
    private final JsonNode currentRoot;
    private final List<String> violations = new ArrayList<>();

    private SchemaCompatibility(JsonNode releasedRoot, JsonNode currentRoot) {
        this.releasedRoot = releasedRoot;
        this.currentRoot = currentRoot;
    }

    static List<String> violations(JsonNode released, JsonNode current) {
        var comparison = new SchemaCompatibility(released, current);
        comparison.same("", "$id", released, current);
        comparison.compare("", released, current);
        return comparison.violations;
    }

    private void compare(String path, JsonNode releasedReference, JsonNode currentReference) {
        var released = SchemaKeywords.resolve(releasedRoot, releasedReference);
        var current = SchemaKeywords.resolve(currentRoot, currentReference);
        if (!typeOf(released).equals(typeOf(current))) {
            violations.add(at(path) + ": type changed from " + typeOf(released) + " to " + typeOf(current));
            return;
        }
        SchemaKeywords.ASSERTIONS.forEach(keyword -> same(path, keyword, released, current));
        compareWords(path, released, current);
        compareMembers(path, released, current);
        if (released.has("items")) {
            compare(path + "[]", released.get("items"), current.path("items"));
        }
    }

    private void same(String path, String keyword, JsonNode released, JsonNode current) {
        if (!released.path(keyword).equals(current.path(keyword))) {
            violations.add(at(path) + ": " + keyword + " changed");
        }
    }

    /** A word that is no more written may still be waited for; one that is new breaks who knows a closed list. */
    private void compareWords(String path, JsonNode released, JsonNode current) {
        if (released.has("enum") != current.has("enum")) {
            violations.add(at(path) + ": " + (current.has("enum") ? "closed vocabulary" : "opened vocabulary"));
            return;
        }
        var lost = difference(words(released), words(current));
        if (!lost.isEmpty()) {
            violations.add(at(path) + ": words removed " + lost);
        }
        var gained = difference(words(current), words(released));
        if (released.has("enum") && !gained.isEmpty()) {
            violations.add(at(path) + ": words added to a closed vocabulary " + gained);
        }
    }

    private void compareMembers(String path, JsonNode released, JsonNode current) {
        for (var member : released.path("properties").properties()) {
            var now = current.path("properties").path(member.getKey());
            if (now.isMissingNode()) {
                violations.add(at(path) + ": member removed " + member.getKey());
            } else {
                compare(path + "/" + member.getKey(), member.getValue(), now);
            }
        }
        var before = strings(released.path("required"));
        var after = strings(current.path("required"));
        if (!difference(after, before).isEmpty()) {
            violations.add(at(path) + ": required added " + difference(after, before));
        }
        if (!difference(before, after).isEmpty()) {
            violations.add(at(path) + ": required removed " + difference(before, after));
        }
    }

    private static String typeOf(JsonNode schema) {
        return SchemaKeywords.isVocabulary(schema)
                ? "string"
                : schema.path("type").asString("unknown");
    }

    private static Set<String> words(JsonNode schema) {
        return strings(
                SchemaKeywords.isVocabulary(schema) ? schema.get("anyOf").get(0).get("enum") : schema.path("enum"));
    }

    private static Set<String> strings(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> these, Set<String> without) {
        var difference = new TreeSet<>(these);
        difference.removeAll(without);
        return difference;
    }

    private static String at(String path) {
        return path.isEmpty() ? "/" : path;
    }
}
