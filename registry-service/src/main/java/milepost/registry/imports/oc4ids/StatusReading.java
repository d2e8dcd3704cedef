package milepost.registry.imports.oc4ids;

import java.util.Map;
import java.util.Set;

/** Reads the status, which is not taken: the stage of a project follows from its milestones. */
final class StatusReading {

    private static final String STATUS = "status";

    private static final Set<String> CODES = Set.of(
            "identification",
            "preparation",
            "implementation",
            "completion",
            "maintenance",
            "decommissioning",
            "decommissioned",
            "cancelled");

    /** As they were called until 0.9.3 and before 0.9. */
    private static final Map<String, String> FORMER =
            Map.of("completed", "maintenance", "construction", "implementation");

    private StatusReading() {}

    static void read(Draft draft) {
        var stated = draft.line("/status");
        if (stated.isEmpty()) {
            return;
        }
        var code = FORMER.getOrDefault(stated, stated);
        if (!code.equals(stated)) {
            draft.warn(STATUS, "renamed-code", stated, code);
        } else if (!CODES.contains(code)) {
            draft.warn(STATUS, "unknown-code", code);
        }
        draft.warn(STATUS, "stage-not-taken", code);
    }
}
