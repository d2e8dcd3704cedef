package milepost.registry.search;

/** How far a project is, as progress-service tells it; one that it never told of is conceived. */
enum Stage {
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
    CANCELLED
}
