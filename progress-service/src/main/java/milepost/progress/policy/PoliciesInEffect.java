package milepost.progress.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
     * @param project is read only if a policy is not for all
     */
    public Optional<InEffect<P>> on(LocalDate day, Supplier<Project> project) {
        return all.reversed().stream()
                .filter(policy -> !policy.since.isAfter(day) && appliesTo(policy, project))
                .findFirst();
    }

    /** Returns the first day after another one on which a policy takes effect that applies to the project. */
    public Optional<LocalDate> nextChange(LocalDate day, Supplier<Project> project) {
        return later(day)
                .filter(policy -> appliesTo(policy, project))
                .map(InEffect::since)
                .min(LocalDate::compareTo);
    }

    /** Returns those that take effect after a day. */
    public Stream<InEffect<P>> later(LocalDate day) {
        return all.stream().filter(policy -> policy.since.isAfter(day));
    }

    private static <P extends SitePolicy> boolean appliesTo(InEffect<P> inEffect, Supplier<Project> project) {
        return inEffect.policy.isForAll() || inEffect.policy.appliesTo(project.get());
    }
}
