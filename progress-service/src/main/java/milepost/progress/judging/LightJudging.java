package milepost.progress.judging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightProfiles;
import milepost.progress.profile.LightSubject;
import milepost.progress.profile.ReportedWorks;
import milepost.progress.project.Project;
import milepost.progress.project.Projects;
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

    LightJudging(
            LightPolicies policies,
            LightProfiles profiles,
            LightRuleRepository rules,
            LightInputs inputs,
            Projects projects) {
        this.policies = policies;
        this.profiles = profiles;
        this.rules = rules;
        this.inputs = inputs;
        this.projects = projects;
    }

    /** Returns the rule that holds for a project on the present day, or that held on the present day of a late sweep. */
    public RuleInForce ruleOn(LocalDate day, UUID projectId) {
        return policies.on(day, project(projectId));
    }

    /** Returns the profile by which a project was judged on a day of the past. */
    public LightProfile pastRule(LocalDate day, UUID projectId) {
        return rules.find(projectId, day)
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

    /** Judges a project by what was reported up to a day. */
    public Judgement judge(LightProfile profile, ProjectMilestones milestones, LocalDate day) {
        var works = profile.looksAtWorks() ? inputs.read(milestones.projectId(), day) : ReportedWorks.NONE;
        return profile.judge(new LightSubject(milestones.all(), works));
    }

    /** Whether a report on the project as a whole can change its light today. */
    public boolean looksAtWorks(UUID projectId, LocalDate today) {
        return policies.lookAtWorks() && ruleOn(today, projectId).profile().looksAtWorks();
    }

    private Supplier<Project> project(UUID id) {
        return SingletonSupplier.of(() -> projects.get(id));
    }
}
