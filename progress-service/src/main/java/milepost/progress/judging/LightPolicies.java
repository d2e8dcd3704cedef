package milepost.progress.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.policy.PoliciesInEffect;
import milepost.progress.policy.PoliciesInEffect.InEffect;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightProfiles;
import milepost.progress.project.Project;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The policies of the site, each with the day on which it took effect here. They are read before the first request. A policy never takes
 * effect in the past; one whose terms were changed counts as a new one.
 */
@Component
public class LightPolicies implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LightPolicies.class);

    private final LightPolicyProperties properties;
    private final LightPolicyRepository repository;
    private final LightProfiles profiles;
    private final Clock clock;
    private volatile PoliciesInEffect<LightPolicy> policies = new PoliciesInEffect<>(List.of());

    /** Fails if a policy names a profile that there is not. */
    LightPolicies(
            LightPolicyProperties properties, LightPolicyRepository repository, LightProfiles profiles, Clock clock) {
        this.properties = properties;
        this.repository = repository;
        this.profiles = profiles;
        this.clock = clock;
        properties.policies().stream().map(LightPolicy::profile).forEach(profiles::get);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var today = WorkingDay.today(clock);
        policies = new PoliciesInEffect<>(properties.policies().stream()
                .map(policy -> takeEffect(policy, today))
                .toList());
    }

    /** Returns the rule that holds for a project on a day. */
    public RuleInForce on(LocalDate day, Supplier<Optional<Project>> project) {
        return policies.on(day, project)
                .map(inEffect -> new RuleInForce(profiles.get(inEffect.policy().profile()), inEffect))
                .orElseGet(() -> new RuleInForce(profiles.standard(), null));
    }

    /** Returns the first day after another one on which a policy takes effect that applies to the project. */
    public Optional<LocalDate> nextChange(LocalDate day, Supplier<Optional<Project>> project) {
        return policies.nextChange(day, project);
    }

    /** Returns the policies in the order of the settings. */
    public List<InEffect<LightPolicy>> all() {
        return policies.all();
    }

    /** Whether it depends on the project which policy applies. */
    public boolean dependOnProjects() {
        return policies.all().stream().anyMatch(inEffect -> !inEffect.policy().isForAll());
    }

    /** Whether a policy names a profile that looks at more than milestones. */
    boolean lookAtWorks() {
        return used().anyMatch(LightProfile::looksAtWorks);
    }

    private Stream<LightProfile> used() {
        return policies.all().stream()
                .map(inEffect -> profiles.get(inEffect.policy().profile()));
    }

    private InEffect<LightPolicy> takeEffect(LightPolicy policy, LocalDate today) {
        var isNew = repository.add(policy, today);
        var since = repository.tookEffectOn(policy);
        if (isNew) {
            LOG.atInfo()
                    .addKeyValue("profile", policy.profile())
                    .addKeyValue("region", policy.region())
                    .addKeyValue("since", since)
                    .log("A policy of lights takes effect");
        }
        return new InEffect<>(policy, since);
    }
}
