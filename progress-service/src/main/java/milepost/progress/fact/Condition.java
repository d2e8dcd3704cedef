package milepost.progress.fact;

import milepost.web.value.Labelled;

/** Whether work goes on, whatever the stage. */
public enum Condition implements Labelled {
    ACTIVE("正常", "active"),
    SUSPENDED("停工（缓建）", "suspended"),
    DELAYED_START("延迟开工", "start delayed");

    private final String zh;
    private final String en;

    Condition(String zh, String en) {
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
