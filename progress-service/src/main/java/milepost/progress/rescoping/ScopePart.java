package milepost.progress.rescoping;

import milepost.web.value.Labelled;

/** What of a project can be changed by re-scoping. */
public enum ScopePart implements Labelled {
    SCOPE("建设内容", "scope"),
    COST("投资", "cost"),
    LENGTH("线路长度", "length"),
    CAPACITY("建设规模（能力）", "capacity");

    private final String zh;
    private final String en;

    ScopePart(String zh, String en) {
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
