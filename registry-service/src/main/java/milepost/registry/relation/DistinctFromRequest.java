package milepost.registry.relation;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.checks.BodyCheck;
import org.jspecify.annotations.Nullable;

/** A distinction in a request: why a project is not another one that it looks like. */
@Schema(name = "DistinctFromRequest")
public record DistinctFromRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The other project") @Nullable UUID id,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = REASON_LENGTH) @Nullable String reason) {

    private static final int OTHERS = 20;
    private static final int REASON_LENGTH = 200;

    public DistinctFromRequest {
        reason = stripped(reason);
    }

    /** A list that is not given is empty. */
    public static List<DistinctFromRequest> given(@Nullable List<? extends @Nullable DistinctFromRequest> others) {
        return others == null
                ? List.of()
                : others.stream()
                        .map(other -> other == null ? new DistinctFromRequest(null, null) : other)
                        .toList();
    }

    /** Checks a list that stands at {@code /distinctFrom}. */
    public static void check(List<DistinctFromRequest> others, BodyCheck check) {
        check.that(others.size() <= OTHERS, "/distinctFrom", "max-size", OTHERS);
        check.distinct(
                "/distinctFrom",
                "/id",
                others.stream().map(DistinctFromRequest::id).toList());
        for (var i = 0; i < others.size(); i++) {
            others.get(i).check("/distinctFrom/" + i, check);
        }
    }

    public void check(String pointer, BodyCheck check) {
        check.required(pointer + "/id", id);
        check.requiredText(pointer + "/reason", reason, REASON_LENGTH);
    }

    /** Returns the distinction; call it after the checks. */
    public DistinctFrom distinctFrom() {
        return new DistinctFrom(requireNonNull(id), requireNonNull(reason));
    }
}
