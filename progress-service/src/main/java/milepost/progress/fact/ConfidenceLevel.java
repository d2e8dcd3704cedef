package milepost.progress.fact;

import milepost.web.value.Labelled;

/** How confident those responsible are that a project succeeds, from the best to the worst. */
public enum ConfidenceLevel implements Labelled {
    HIGHLY_LIKELY("很有把握", "highly likely"),
    PROBABLE("较有把握", "probable"),
    FEASIBLE("可实现但问题突出", "feasible, with significant issues"),
    IN_DOUBT("存疑", "in doubt"),
    UNACHIEVABLE("难以实现", "appears unachievable");

    private final String zh;
    private final String en;

    ConfidenceLevel(String zh, String en) {
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
