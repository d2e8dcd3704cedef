package milepost.progress.outlook;

import milepost.web.value.Labelled;

/** How an indicator stands against its target. */
public enum IndicatorStatus implements Labelled {
    /** Too little is known for a projection. */
    OPEN("信息不足", "too little is known"),
    /** The projection reaches the target by the deadline. */
    ON_TRACK("按期", "on track"),
    /** The projection does not. */
    BEHIND("滞后", "behind"),
    /** The last observation by the deadline, or the latest one, reaches the target. */
    REACHED("已达标", "reached"),
    /** The deadline has passed without that. The target can still be reached, late. */
    MISSED("逾期未达标", "missed"),
    CANCELLED("取消", "cancelled");

    private final String zh;
    private final String en;

    IndicatorStatus(String zh, String en) {
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
