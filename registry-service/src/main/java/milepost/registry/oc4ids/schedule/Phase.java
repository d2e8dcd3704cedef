package milepost.registry.oc4ids.schedule;

import milepost.registry.vocabulary.Stage;

/** The phases in which OC4IDS divides a project, in order. */
public enum Phase {
    IDENTIFICATION,
    PREPARATION,
    IMPLEMENTATION,
    COMPLETION,
    MAINTENANCE;

    /** Returns the status of a project in a stage; a stage of a later release is as good as the first one. */
    public static String status(String stage) {
        return switch (stage) {
            case "FEASIBILITY", "DESIGN" -> "preparation";
            case "PRE_CONSTRUCTION", "CONSTRUCTION" -> "implementation";
            case "COMPLETED" -> "completion";
            case "OPERATION" -> "maintenance";
            case "DECOMMISSIONING" -> "decommissioning";
            case "DECOMMISSIONED" -> "decommissioned";
            case "CANCELLED" -> "cancelled";
            default -> "identification";
        };
    }

    /** Whether the works were completed in a stage. */
    static boolean isCompleted(String stage) {
        return stage.equals(Stage.COMPLETED.name()) || Stage.wasInOperation(stage);
    }
}
