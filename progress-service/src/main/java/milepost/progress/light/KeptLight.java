package milepost.progress.light;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The light of a project as it was last published.
 *
 * @param light null before the first one
 * @param dueOn the first day on which it will change if nothing is reported; null if it will not; {@link LocalDate#MIN}, in the
 *     database -infinity, if that is not known yet
 */
record KeptLight(@Nullable Light light, @Nullable LocalDate dueOn) {

    static final KeptLight NONE = new KeptLight(null, LocalDate.MIN);

    boolean isDueOn(LocalDate day) {
        return dueOn != null && !dueOn.isAfter(day);
    }

    /** Returns the day on which it changed, if that is known. */
    Optional<LocalDate> changedOn() {
        return Optional.ofNullable(dueOn).filter(day -> !day.equals(LocalDate.MIN));
    }
}
