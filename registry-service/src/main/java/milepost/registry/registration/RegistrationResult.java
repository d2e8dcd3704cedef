package milepost.registry.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import milepost.registry.project.ProjectResponse;
import milepost.registry.project.ProjectResponse.Warning;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of one of many projects. */
@Schema(name = "RegistrationResult")
record RegistrationResult(
        @Schema(description = "201 if it was registered, otherwise the status of the problem")
        int status,

        @Nullable UUID id,
        @Nullable Long version,

        @Schema(description = "Values that were accepted but look wrong")
        List<Warning> warnings,

        @Schema(description = "Why it was refused", ref = "#/components/schemas/Problem") @Nullable Map<String, Object> problem) {

    private static final int CREATED = 201;

    static RegistrationResult of(Outcome outcome, Function<ProblemException, Map<String, Object>> body) {
        var project = outcome.project();
        if (project != null) {
            var response = ProjectResponse.of(project);
            return new RegistrationResult(CREATED, response.id(), response.version(), response.warnings(), null);
        }
        var refusal = Objects.requireNonNull(outcome.refusal(), "Neither registered nor refused");
        return new RegistrationResult(refusal.status().value(), null, null, List.of(), body.apply(refusal));
    }
}
