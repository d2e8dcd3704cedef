package milepost.progress.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.policy.PoliciesInEffect;
import milepost.progress.policy.PoliciesInEffect.InEffect;
import milepost.progress.project.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The policies of the site, each with the day on which it took effect here. A policy never takes effect in the past, so that a new one
 * finds no project silent at once; one whose terms were changed counts as a new one.
 */
@Component
class SilencePolicies {

    private final SilenceProperties properties;
    private final SilencePolicyRepository repository;
    private volatile PoliciesInEffect<SilencePolicy> policies = new PoliciesInEffect<>(List.of());

    SilencePolicies(SilenceProperties properties, SilencePolicyRepository repository) {
        this.properties = properties;
        this.repository = repository;
    }

    /** Reads the policies, and returns whether one of them is new. */
    boolean takeEffect(LocalDate today) {
        var added = properties.policies().stream()
                .filter(policy -> repository.add(policy, today))
                .count();
        policies = new PoliciesInEffect<>(properties.policies().stream()
                .map(policy -> new InEffect<>(policy, repository.tookEffectOn(policy)))
                .toList());
        return added > 0;
    }

    /** Returns a day before which no step is due for a project of which something is reported today, if there is a policy. */
    Optional<LocalDate> earliestAfter(LocalDate today) {
        return properties.policies().stream()
                .map(policy -> today.plusDays(policy.days(Rung.REMINDER)))
                .min(LocalDate::compareTo);
    }

    /**
     * Returns the ladder of a project on a day, if a policy applies to it.
     *
     * @param reportedAt when something was last reported of it, null if that was before there were policies
     */
    Optional<Ladder> on(LocalDate day, Project project, @Nullable Instant reportedAt) {
        return policies.on(day, () -> Optional.of(project))
                .map(inEffect -> new Ladder(inEffect.policy(), later(inEffect.since(), reportedAt)));
    }

    /** Returns the first day after another one on which a policy takes effect that applies to the project. */
    Optional<LocalDate> nextChange(LocalDate day, Project project) {
        return policies.nextChange(day, () -> Optional.of(project));
    }

    private static LocalDate later(LocalDate since, @Nullable Instant reportedAt) {
        var reportedOn = reportedAt == null ? since : WorkingDay.of(reportedAt);
        return reportedOn.isAfter(since) ? reportedOn : since;
    }
}
