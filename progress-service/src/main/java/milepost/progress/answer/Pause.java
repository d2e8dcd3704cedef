package milepost.progress.answer;

import java.time.LocalDate;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Fact;
import milepost.progress.fact.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A pause in the API.
 *
 * @param until the day by which work goes on, or the pause is explained anew
 */
public record Pause(
        LocalDate since,
        LocalDate until,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef) {

    static @Nullable Pause of(Fact fact) {
        return fact.content() instanceof Paused paused
                ? new Pause(
                        fact.occurredOn(),
                        paused.until(),
                        paused.reasonCode(),
                        paused.reason().text(),
                        paused.reason().documentRef())
                : null;
    }
}
