package milepost.progress.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import milepost.progress.project.Project;

/** The policies of a site, in the order of its settings, each with the day on which it took effect here. The last one counts. */
public record PoliciesInEffect<P extends SitePolicy>(List<InEffect<P>> all) {

    public PoliciesInEffect {
        all = List.copyOf(all);
    }

    /** A policy and the day on which it takes or took effect. */
    public record InEffect<P extends SitePolicy>(P policy, LocalDate since) {}

    /**
     * Returns the policy that counts for a project on a day.
     *
     * @param project is read only if a policy is not for all; to one that is not known here only those apply that are
     */
    public Optional<InEffect<P>> on(LocalDate day, Supplier<Optional<Project>> project) {
        return all.reversed().stream()
                .filter(policy -> !policy.since.isAfter(day) && appliesTo(policy, project))
                .findFirst();
    }

    /** Returns the first day after another one on which a policy takes effect that applies to the project. */
    public Optional<LocalDate> nextChange(LocalDate day, Supplier<Optional<Project>> project) {
        return all.stream()
                .filter(policy -> policy.since.isAfter(day) && appliesTo(policy, project))
                .map(InEffect::since)
                .min(LocalDate::compareTo);
    }

    private static <P extends SitePolicy> boolean appliesTo(InEffect<P> inEffect, Supplier<Optional<Project>> project) {
        return inEffect.policy.isForAll()
                || project.get().filter(inEffect.policy::appliesTo).isPresent();
    }
}
