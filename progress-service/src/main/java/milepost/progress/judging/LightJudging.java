package milepost.progress.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.Light;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightProfiles;
import milepost.progress.profile.LightSubject;
import milepost.progress.profile.ReportedWorks;
import milepost.progress.project.Project;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Judges projects by the profile that holds for them. */
@Component
public class LightJudging {

    private final LightPolicies policies;
    private final LightProfiles profiles;
    private final LightRuleRepository rules;
    private final LightInputs inputs;
    private final Projects projects;
    private final Clock clock;

    LightJudging(
            LightPolicies policies,
            LightProfiles profiles,
            LightRuleRepository rules,
            LightInputs inputs,
            Projects projects,
            Clock clock) {
        this.policies = policies;
        this.profiles = profiles;
        this.rules = rules;
        this.inputs = inputs;
        this.projects = projects;
        this.clock = clock;
    }

    /** Returns the rule that holds for a project on the present day, or that held on the present day of a late sweep. */
    public RuleInForce ruleOn(LocalDate day, UUID projectId) {
        return policies.on(day, project(projectId));
    }

    /** Returns the profile by which a project is judged today, or was judged on an earlier day. */
    public LightProfile profileOn(LocalDate day, UUID projectId) {
        return Optional.of(day)
                .filter(earlier -> earlier.isBefore(WorkingDay.today(clock)))
                .flatMap(earlier -> rules.find(projectId, earlier))
                .flatMap(profiles::find)
                .orElseGet(() -> ruleOn(day, projectId).profile());
    }

    /** Notes that a project is judged by another rule from a day on. */
    public void changed(UUID projectId, LocalDate day, String before, String rule) {
        rules.add(projectId, day, before, rule);
    }

    /** Returns the first day after another one on which a policy takes effect for the project. */
    public Optional<LocalDate> nextChange(LocalDate day, UUID projectId) {
        return policies.nextChange(day, project(projectId));
    }

    /**
     * Returns the light of a project at a moment, by the profile of its day.
     *
     * @param milestones as they were at the moment
     * @param day of the moment
     */
    public Light lightAt(Moment moment, LocalDate day, ProjectMilestones milestones) {
        return judge(profileOn(day, milestones.projectId()), milestones, day, moment.asOf())
                .lightOn(day);
    }

    /**
     * Judges a project by what was reported up to a day.
     *
     * @param recordedBy the time as of which it is judged, null for now
     */
    public Judgement judge(
            LightProfile profile, ProjectMilestones milestones, LocalDate day, @Nullable Instant recordedBy) {
        var works = profile.looksAtWorks() ? inputs.read(milestones.projectId(), day, recordedBy) : ReportedWorks.NONE;
        return profile.judge(new LightSubject(milestones.all(), works));
    }

    /** Whether a report on the project as a whole can change its light today. */
    public boolean looksAtWorks(UUID projectId, LocalDate today) {
        return policies.lookAtWorks() && ruleOn(today, projectId).profile().looksAtWorks();
    }

    private Supplier<Optional<Project>> project(UUID id) {
        return SingletonSupplier.of(() -> projects.find(id));
    }
}
