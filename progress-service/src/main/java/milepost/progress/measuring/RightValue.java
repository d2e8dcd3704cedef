package milepost.progress.measuring;

import java.util.Objects;
import java.util.Set;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.progress.indicator.IndicatorContent;
import milepost.progress.indicator.IndicatorContent.Cancelled;
import milepost.progress.indicator.IndicatorContent.Corrected;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorContent.Revised;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import milepost.progress.indicator.IndicatorFact;
import org.jspecify.annotations.Nullable;

/** Replaces what a request says is wrong in the content of a fact. */
record RightValue(CorrectIndicatorRequest request) {

    /** Returns the names of the members of a request that fit a content; none if it cannot be corrected. */
    static Set<String> members(IndicatorContent content) {
        return switch (content) {
            case TargetSet _, Revised _ -> Set.of("value", "date", "deadline", "precision");
            case Observed _ -> Set.of("value", "date");
            case Cancelled _ -> Set.of("date");
            case Missed _, Corrected _ -> Set.of();
        };
    }

    IndicatorContent of(IndicatorContent wrong) {
        return switch (wrong) {
            case TargetSet set -> right(set);
            case Revised revised ->
                new Revised(
                        or(request.value() == null ? null : Values.plain(request.value()), revised.value()),
                        or(request.deadline(), revised.deadline()),
                        or(request.precision(), revised.precision()),
                        revised.reasonCode(),
                        revised.reason());
            case Observed observed ->
                request.value() == null
                        ? observed
                        : new Observed(Values.plain(request.value()), observed.note(), observed.evidence());
            case Cancelled _, Missed _, Corrected _ -> wrong;
        };
    }

    private TargetSet right(TargetSet wrong) {
        var precision = Objects.requireNonNullElse(request.precision(), wrong.precision());
        return new TargetSet(
                wrong.definition(),
                request.value() == null ? wrong.value() : Values.plain(request.value()),
                precision.lastDay(Objects.requireNonNullElse(request.deadline(), wrong.deadline())),
                precision,
                wrong.documentRef());
    }

    private static <T> @Nullable T or(@Nullable T right, @Nullable T wrong) {
        return right == null ? wrong : right;
    }

    /** Returns what a fact says, as events tell it. */
    static IndicatorStatement statement(IndicatorFact fact) {
        var day = fact.occurredOn();
        return switch (fact.content()) {
            case TargetSet set ->
                new IndicatorStatement(
                        day,
                        set.value().toPlainString(),
                        set.deadline(),
                        set.precision().code());
            case Revised revised ->
                new IndicatorStatement(
                        day,
                        revised.value() == null ? null : revised.value().toPlainString(),
                        revised.deadline(),
                        revised.precision() == null ? null : revised.precision().code());
            case Observed observed ->
                new IndicatorStatement(day, observed.value().toPlainString(), null, null);
            case Cancelled _, Missed _, Corrected _ -> new IndicatorStatement(day, null, null, null);
        };
    }
}
