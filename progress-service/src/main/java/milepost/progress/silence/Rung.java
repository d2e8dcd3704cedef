package milepost.progress.silence;

import milepost.web.value.Labelled;

/** The steps that follow when nothing is reported of a project, from the first to the last. */
public enum Rung implements Labelled {
    REMINDER("提醒", "reminder"),
    WARNING("预警", "warning"),
    SUPERVISOR("报督查", "to the supervisor");

    private final String zh;
    private final String en;

    Rung(String zh, String en) {
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
