package milepost.registry.vocabulary;

import java.util.List;
import milepost.web.value.Labelled;

/** The stages of a project, in order. A later release of progress-service may publish stages that are not listed here. */
public enum Stage implements Labelled {
    CONCEIVED("谋划", "conceived"),
    RESERVED("储备", "in reserve library"),
    PROPOSED("立项", "proposal approved"),
    FEASIBILITY("可研（核准、备案）", "feasibility"),
    DESIGN("初步设计", "preliminary design"),
    PRE_CONSTRUCTION("施工准备", "construction preparation"),
    CONSTRUCTION("在建", "under construction"),
    COMPLETED("完工", "works complete, testing"),
    OPERATION("投运", "in operation"),
    DECOMMISSIONING("退役中", "decommissioning"),
    DECOMMISSIONED("已退役", "decommissioned"),
    CANCELLED("终止", "cancelled");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    private static final List<String> WAS_IN_OPERATION =
            List.of(OPERATION.name(), DECOMMISSIONING.name(), DECOMMISSIONED.name());

    /** Whether a project in this stage is or was in operation. */
    public static boolean wasInOperation(String stage) {
        return WAS_IN_OPERATION.contains(stage);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
