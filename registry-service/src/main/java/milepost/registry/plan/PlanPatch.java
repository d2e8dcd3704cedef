package milepost.registry.plan;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.checks.BodyCheck;
import milepost.registry.checks.MergePatch;
import milepost.web.json.StrictJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a merge patch of a plan (RFC 7396): what the plan is afterwards, under the same rules as a new one. */
@Component
class PlanPatch {

    private static final int REASON_LENGTH = 200;
    private static final Set<String> MEMBERS = Stream.of(PlanRequest.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(member -> !member.equals("id"))
            .collect(Collectors.toUnmodifiableSet());

    private final JsonMapper json;

    PlanPatch(JsonMapper json) {
        this.json = StrictJson.of(json);
    }

    Amendment read(Plan before, JsonNode patch, HttpInputMessage body) {
        MergePatch.requireMembers(patch, MEMBERS);
        var current = json.<JsonNode>valueToTree(PlanRequest.of(before.id(), before.details()));
        var request = request(MergePatch.apply(current, patch), body);
        request.check();
        var next = json.<JsonNode>valueToTree(request);
        var changed = MEMBERS.stream()
                .filter(member -> !current.path(member).equals(next.path(member)))
                .sorted()
                .toList();
        return new Amendment(request.details(), changed);
    }

    /** The reason for an amendment, which is not a part of the plan and so not of its body. */
    static void checkReason(@Nullable String reasonText) {
        var check = new BodyCheck();
        check.text("reasonText", reasonText, REASON_LENGTH);
        check.orThrowFor("reasonText");
    }

    private PlanRequest request(JsonNode merged, HttpInputMessage body) {
        try {
            return json.treeToValue(merged, PlanRequest.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("Not a plan", e, body);
        }
    }

    /**
     * What a patch makes of a plan.
     *
     * @param changed the names of the members that differ, empty if none does
     */
    record Amendment(PlanDetails details, List<String> changed) {}
}
