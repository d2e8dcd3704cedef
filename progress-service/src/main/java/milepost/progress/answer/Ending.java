package milepost.progress.answer;

import java.time.LocalDate;
import milepost.progress.fact.Content.Ended;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Why a milestone was waived or cancelled, in the API. */
public record Ending(
        LocalDate day, String reasonText, @Nullable String documentRef) {

    static @Nullable Ending of(Fact fact) {
        return fact.content() instanceof Ended ended
                ? new Ending(
                        fact.occurredOn(), ended.reason().text(), ended.reason().documentRef())
                : null;
    }
}
