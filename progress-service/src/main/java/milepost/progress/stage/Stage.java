package milepost.progress.stage;

import java.util.Collection;
import milepost.web.value.Labelled;

/** The stage of a project. It follows from the met milestones alone, so it is not stored. */
public enum Stage implements Labelled {
    CONCEIVED("谋划", "conceived"),
    RESERVED("储备", "in reserve library"),
    PROPOSED("立项", "proposal approved"),
    FEASIBILITY("可研（核准、备案）", "feasibility"),
    DESIGN("初步设计", "preliminary design"),
    PRE_CONSTRUCTION("施工准备", "construction preparation"),
    CONSTRUCTION("在建", "under construction"),
    COMPLETED("完工", "works complete, testing"),
    OPERATION("投运", "in operation");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the furthest stage that one of these milestones reaches, {@link #CONCEIVED} without milestones. */
    public static Stage furthest(Collection<MilestoneType> met) {
        return met.stream().map(MilestoneType::stage).max(Stage::compareTo).orElse(CONCEIVED);
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
