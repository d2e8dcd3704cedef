package milepost.progress.judging;

import java.time.LocalDate;
import milepost.progress.policy.PoliciesInEffect.InEffect;
import milepost.progress.profile.LightProfile;
import org.jspecify.annotations.Nullable;

/**
 * The profile by which a project is judged.
 *
 * @param policy that says so, with the day on which it took effect; null where none applies
 */
public record RuleInForce(LightProfile profile, @Nullable InEffect<LightPolicy> policy) {

    /** Returns a day on which it came into force at the earliest. */
    public LocalDate since() {
        return policy == null ? LocalDate.MIN : policy.since();
    }
}
