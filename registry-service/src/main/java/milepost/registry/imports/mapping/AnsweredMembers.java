package milepost.registry.imports.mapping;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.project.ProjectRequest;
import milepost.registry.project.ProjectResponse;
import milepost.registry.status.Standing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API answers with beside what it takes, so that a project that was exported can be imported. */
final class AnsweredMembers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> TAKEN = names(ProjectRequest.class).collect(Collectors.toSet());

    private static final Set<String> ONLY_ANSWERED = Stream.of(ProjectResponse.class, Standing.class)
            .flatMap(AnsweredMembers::names)
            .filter(name -> !TAKEN.contains(name))
            .collect(Collectors.toSet());

    private AnsweredMembers() {}

    /** Returns the line without them; one that has none, or is no JSON, stays as it is. */
    static String without(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode project
                            && ONLY_ANSWERED.stream().anyMatch(project::has)
                    ? project.remove(ONLY_ANSWERED).toString()
                    : line;
        } catch (JacksonException e) {
            return line; // whoever reads it says so
        }
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }
}
