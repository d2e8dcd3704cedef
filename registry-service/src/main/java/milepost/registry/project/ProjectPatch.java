package milepost.registry.project;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.checks.MergePatch;
import milepost.web.json.StrictJson;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a merge patch of a project (RFC 7396): what the project is afterwards, under the same rules as a new one. */
@Component
class ProjectPatch {

    /** Said once, when the project is registered. */
    private static final String DISTINCT_FROM = "distinctFrom";

    private static final Set<String> MEMBERS = Stream.of(ProjectRequest.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(member -> !member.equals(DISTINCT_FROM))
            .collect(Collectors.toUnmodifiableSet());

    private final JsonMapper json;

    ProjectPatch(JsonMapper json) {
        this.json = StrictJson.of(json);
    }

    Amendment read(ProjectDetails before, JsonNode patch, HttpInputMessage body) {
        MergePatch.requireMembers(patch, MEMBERS);
        var current = json.<JsonNode>valueToTree(ProjectRequest.of(before));
        var request = request(MergePatch.apply(current, patch), body);
        ProjectRules.check(request);
        var details = request.details();
        var next = json.<JsonNode>valueToTree(ProjectRequest.of(details));
        var changed = MEMBERS.stream()
                .filter(member -> !current.path(member).equals(next.path(member)))
                .sorted()
                .toList();
        return new Amendment(details, changed);
    }

    private ProjectRequest request(JsonNode merged, HttpInputMessage body) {
        try {
            return json.treeToValue(merged, ProjectRequest.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("Not a project", e, body);
        }
    }

    /**
     * What a patch makes of a project.
     *
     * @param changed the names of the members that differ, empty if none does
     */
    record Amendment(ProjectDetails details, List<String> changed) {}
}
