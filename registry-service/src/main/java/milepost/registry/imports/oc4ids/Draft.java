package milepost.registry.imports.oc4ids;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.reading.oc4ids.Finding;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a project says, and what has been taken of it so far. */
final class Draft {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode stated;
    private final Map<String, Object> project = new LinkedHashMap<>();
    private final Set<Target> given = EnumSet.noneOf(Target.class);
    private final Set<CellProblem> problems = new LinkedHashSet<>();

    Draft(String json) {
        this.stated = JSON.readTree(json);
    }

    /** Whether a registry such as this one wrote it, which says in a member of its own what the standard has no place for. */
    boolean isOfRegistry() {
        return stated.path("milepost").hasNonNull(Target.NAME_ZH.code());
    }

    JsonNode at(String pointer) {
        return stated.at(pointer);
    }

    /** Returns the items of a list; none if there is no list. */
    Stream<JsonNode> items(String pointer) {
        return stated.at(pointer).valueStream();
    }

    /** Returns a text on one line; empty if there is none. */
    String line(String pointer) {
        return StatedText.line(stated.at(pointer));
    }

    /** Takes a member that the project states; nothing if it is empty. */
    void take(Target member, Object value) {
        if (!"".equals(value) && !List.of().equals(value)) {
            assume(member, value);
            given.add(member);
        }
    }

    /** Puts in a member that the project does not state by itself. */
    void assume(Target member, Object value) {
        project.put(member.code(), value);
    }

    void distinctFrom(List<Map<String, String>> others) {
        project.put("distinctFrom", others);
    }

    void warn(String path, String code, Object... args) {
        problems.add(CellProblem.warning(path, code, args));
    }

    void notTaken(String path) {
        warn(path, Finding.NOT_TAKEN);
    }

    void refuse(CellProblem why) {
        problems.add(why);
    }

    Map<String, Object> project() {
        return project;
    }

    Set<Target> given() {
        return given;
    }

    List<CellProblem> problems() {
        return new ArrayList<>(problems);
    }
}
