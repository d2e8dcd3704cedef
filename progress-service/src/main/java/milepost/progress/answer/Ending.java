package milepost.progress.answer;

import java.time.LocalDate;
import milepost.progress.fact.Content.Cancelled;
import milepost.progress.fact.Content.Waived;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Reason;
import org.jspecify.annotations.Nullable;

/** Why a milestone was waived or cancelled, in the API. */
public record Ending(
        LocalDate day, String reasonText, @Nullable String documentRef) {

    static @Nullable Ending of(Fact fact) {
        return switch (fact.content()) {
            case Waived waived -> of(fact.occurredOn(), waived.reason());
            case Cancelled cancelled -> of(fact.occurredOn(), cancelled.reason());
            default -> null;
        };
    }

    private static Ending of(LocalDate day, Reason reason) {
        return new Ending(day, reason.text(), reason.documentRef());
    }
}
