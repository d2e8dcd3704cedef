package milepost.progress.light;

import java.time.LocalDate;
import java.util.Optional;
import milepost.progress.profile.Light;
import org.jspecify.annotations.Nullable;

/**
 * The light of a project as it was last published.
 *
 * @param light null before the first one
 * @param rule name and version of the profile by which it was judged last
 * @param dueOn the first day on which it or its rule will change if nothing is reported; null if it will not; {@link LocalDate#MIN}, in the
 *     database -infinity, if that is not known yet
 */
record KeptLight(
        @Nullable Light light, String rule, @Nullable LocalDate dueOn) {

    static final KeptLight NONE = new KeptLight(null, "milepost-default/1", LocalDate.MIN);

    boolean isDueOn(LocalDate day) {
        return dueOn != null && !dueOn.isAfter(day);
    }

    /** Returns the day on which it changed, if that is known. */
    Optional<LocalDate> changedOn() {
        return Optional.ofNullable(dueOn).filter(day -> !day.equals(LocalDate.MIN));
    }
}
