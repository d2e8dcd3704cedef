package milepost.progress.fact;

import java.util.Objects;
import java.util.UUID;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Why a target was moved, or is to be moved.
 *
 * @param late whether that was asked for later than the notice before the previous target
 * @param org the organisation that asked for it
 * @param decidedBy the organisation that decided about it
 */
public record TargetChange(
        UUID id,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef,
        boolean late,
        @Nullable String org,
        Decision decision,
        @Nullable String decidedBy) {

    /** One that was stored before there were decisions was recorded without. */
    public TargetChange {
        decision = Objects.requireNonNullElse(decision, Decision.RECORDED);
    }

    public TargetChange decided(Decision made, @Nullable String by) {
        return new TargetChange(id, reasonCode, reasonText, documentRef, late, org, made, by);
    }

    /** What was decided about a change. */
    public enum Decision implements Labelled {
        PENDING("待审批", "pending"),
        APPROVED("已批准", "approved"),
        REJECTED("已驳回", "rejected"),
        REJECTED_ADMIN("程序性退回", "rejected for formal reasons"),
        WITHDRAWN("已撤回", "withdrawn"),
        /** The target was moved at once, because no policy asked for a decision. */
        RECORDED("已记录（无需审批）", "recorded, no decision needed");

        private final String zh;
        private final String en;

        Decision(String zh, String en) {
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
}
