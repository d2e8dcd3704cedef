package milepost.registry.vocabulary;

import java.util.List;

/** How far a project can be, in order. Of a later release progress-service may tell stages that are not known here. */
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

    /** Whether a project of this stage is, or once was, in operation. */
    public static boolean wasInOperation(String stage) {
        return WAS_IN_OPERATION.contains(stage);
    }
}
