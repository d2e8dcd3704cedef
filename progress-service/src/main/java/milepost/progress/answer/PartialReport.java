package milepost.progress.answer;

import java.time.LocalDate;
import java.util.List;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A report of a part of a milestone in the API.
 *
 * @param day that it describes
 */
public record PartialReport(LocalDate day, @Nullable String note, List<Evidence> evidence) {

    static @Nullable PartialReport of(Fact fact) {
        return fact.content() instanceof PartlyMet partly
                ? new PartialReport(fact.occurredOn(), partly.note(), partly.evidence())
                : null;
    }
}
