package milepost.progress.correction;

import milepost.events.MilestoneEvent.Statement;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Ended;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Content.TargetSet;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What facts say, as events tell it. */
final class Statements {

    private Statements() {}

    static Statement of(Fact fact) {
        var day = fact.occurredOn();
        return switch (fact.content()) {
            case TargetSet set -> new Statement(day, set.date(), set.precision().code(), null, null, null);
            case Met met -> new Statement(day, null, null, null, null, met.evidence());
            case PartlyMet partly -> new Statement(day, null, null, null, done(partly), partly.evidence());
            case Paused paused -> new Statement(day, null, null, paused.until(), null, null);
            case Resumed _, Ended _, Amended _, Missed _, Corrected _ ->
                new Statement(day, null, null, null, null, null);
        };
    }

    private static @Nullable String done(PartlyMet partly) {
        return partly.quantityDone() == null ? null : partly.quantityDone().toPlainString();
    }
}
