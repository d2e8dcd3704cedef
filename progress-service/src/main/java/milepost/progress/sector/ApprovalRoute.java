package milepost.progress.sector;

import milepost.web.value.Labelled;

/** The way in which a project is approved. */
public enum ApprovalRoute implements Labelled {
    APPROVAL("审批", "approval of government investment"),
    ENTERPRISE_APPROVAL("核准", "approval of an enterprise project"),
    FILING("备案", "filing of an enterprise project");

    private final String zh;
    private final String en;

    ApprovalRoute(String zh, String en) {
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
