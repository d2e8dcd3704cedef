package milepost.progress.light;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a project's light.
 *
 * @param light the one that was told last, null before the first
 * @param dueOn the first day on which it will be another one if nothing is reported; null if it will stay; {@link LocalDate#MIN},
 *     which the database calls -infinity, if that is yet to be found out
 */
record KeptLight(@Nullable Light light, @Nullable LocalDate dueOn) {

    static final KeptLight NONE = new KeptLight(null, LocalDate.MIN);

    boolean isDueOn(LocalDate day) {
        return dueOn != null && !dueOn.isAfter(day);
    }

    /** The day on which it became another one, if that is known. */
    Optional<LocalDate> changedOn() {
        return Optional.ofNullable(dueOn).filter(day -> !day.equals(LocalDate.MIN));
    }
}
