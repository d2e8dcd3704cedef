package milepost.progress.promise;

import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import milepost.web.value.Labelled;

/** What came of a promise. */
enum Outcome implements Labelled {
    /** Met by the first baseline. */
    KEPT("按期完成", "kept"),
    KEPT_LATE("逾期完成", "kept late"),
    /** The target has passed without a report, or the milestone was cancelled. */
    BROKEN("未兑现", "broken"),
    OPEN("未到期", "open"),
    WAIVED("不适用", "waived"),
    /** The project has no milestones, so there is nothing to hold anybody to. */
    UNPLANNED("未设里程碑", "no milestones");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Outcome of(Milestone milestone, LocalDate today) {
        return switch (milestone.status()) {
            case MET -> milestone.totalSlipDays(today) <= 0 ? KEPT : KEPT_LATE;
            case WAIVED -> WAIVED;
            case CANCELLED, MISSED -> BROKEN;
            case PLANNED, PARTIAL, PAUSED -> hasPassed(milestone, today) ? BROKEN : OPEN;
        };
    }

    /** That a target has passed is known before it is recorded. */
    private static boolean hasPassed(Milestone open, LocalDate today) {
        return open.currentTarget().precision() != Precision.AFTER
                && open.lastDay().isBefore(today);
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
