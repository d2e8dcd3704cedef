package milepost.registry.vocabulary;

import java.util.List;

/** The stages of a project, in order. A later release of progress-service may publish stages that are not listed here. */
public enum Stage {
    CONCEIVED,
    RESERVED,
    PROPOSED,
    FEASIBILITY,
    DESIGN,
    PRE_CONSTRUCTION,
    CONSTRUCTION,
    COMPLETED,
    OPERATION,
    DECOMMISSIONING,
    DECOMMISSIONED,
    CANCELLED;

    private static final List<String> WAS_IN_OPERATION =
            List.of(OPERATION.name(), DECOMMISSIONING.name(), DECOMMISSIONED.name());

    /** Whether a project in this stage is or was in operation. */
    public static boolean wasInOperation(String stage) {
        return WAS_IN_OPERATION.contains(stage);
    }
}
