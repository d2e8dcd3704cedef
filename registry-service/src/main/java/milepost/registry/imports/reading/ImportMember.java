package milepost.registry.imports.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of JSON without the member that a file of errors adds to it.
 *
 * @param decision what the member says is to be done with the line; empty if nothing
 */
public record ImportMember(String line, String decision) {

    /** The name of the member. */
    public static final String NAME = "import";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Takes the member out of a line, which remains as it is without one. */
    public static ImportMember in(String line, @Nullable JsonNode read) {
        if (!(read instanceof ObjectNode object) || !object.has(NAME)) {
            return new ImportMember(line, "");
        }
        var member = object.remove(NAME);
        return new ImportMember(
                JSON.writeValueAsString(object),
                member.path("decision").asString("").strip());
    }
}
