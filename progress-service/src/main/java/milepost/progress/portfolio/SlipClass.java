package milepost.progress.portfolio;

import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** How late projects are. The SQL that counts them relies on the order. */
public enum SlipClass implements Labelled {
    ON_TIME("按期或提前", "on time or early"),
    UP_TO_30("晚 1–30 天", "1–30 days late"),
    UP_TO_90("晚 31–90 天", "31–90 days late"),
    UP_TO_365("晚 91–365 天", "91–365 days late"),
    OVER_365("晚 365 天以上", "over 365 days late"),
    NONE("无里程碑", "no milestones");

    private final String zh;
    private final String en;

    SlipClass(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the class of days of slip; null stands for a project without milestones. */
    public static SlipClass of(@Nullable Integer days) {
        if (days == null) {
            return NONE;
        }
        return days <= 0 ? ON_TIME : days <= 30 ? UP_TO_30 : days <= 90 ? UP_TO_90 : days <= 365 ? UP_TO_365 : OVER_365;
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
