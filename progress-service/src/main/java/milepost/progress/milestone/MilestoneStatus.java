package milepost.progress.milestone;

import milepost.web.value.Labelled;

/** The status of a milestone. */
public enum MilestoneStatus implements Labelled {
    PLANNED("计划中", "planned"),
    /** A part of it was reported as done. */
    PARTIAL("部分完成", "partly met"),
    /** Work on it rests, with a reason, until a day that was named. */
    PAUSED("暂停", "paused"),
    /** The last day of the target has passed without a report. The milestone can still be met, late. */
    MISSED("逾期", "missed"),
    MET("已完成", "met"),
    /** It does not apply to the project. */
    WAIVED("不适用", "waived"),
    /** It will not be met. */
    CANCELLED("取消", "cancelled");

    private final String zh;
    private final String en;

    MilestoneStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
