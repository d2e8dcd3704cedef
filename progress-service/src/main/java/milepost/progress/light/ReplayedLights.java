package milepost.progress.light;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.progress.judging.LightJudging;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement.Turn;
import milepost.progress.profile.Light;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightProfiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lights as they were published by another database, whatever rule was in force there. Nothing is published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReplayedLights {

    private final Milestones milestones;
    private final LightProfiles profiles;
    private final LightJudging judging;
    private final LightRepository repository;

    ReplayedLights(Milestones milestones, LightProfiles profiles, LightJudging judging, LightRepository repository) {
        this.milestones = milestones;
        this.profiles = profiles;
        this.judging = judging;
        this.repository = repository;
    }

    /** Returns the light that was kept last. */
    public Light current(UUID projectId) {
        var light = kept(projectId).light();
        return light == null ? Light.NONE : light;
    }

    /** Keeps when the light is looked at again after something was reported of the project as a whole, if its rule looks at that. */
    public void keepAfterReport(UUID projectId, LocalDate day) {
        if (profile(kept(projectId).rule()).looksAtWorks()) {
            keep(milestones.ofProject(projectId), day, null);
        }
    }

    /** Keeps by which rule a project was judged from a day on. */
    public void keepRule(LightRuleChanged told) {
        var kept = kept(told.projectId());
        judging.changed(told.projectId(), told.day(), told.previousRule(), told.rule());
        repository.save(told.projectId(), new KeptLight(kept.light(), told.rule(), kept.dueOn()));
    }

    /**
     * Keeps the light of a day, from which on the rule that gave it says when it is looked at again.
     *
     * @param published the light that was published on that day, null for none
     * @return the light of the project on that day
     */
    public Light keep(ProjectMilestones project, LocalDate day, @Nullable LightChanged published) {
        var kept = kept(project.projectId());
        var rule = published == null ? kept.rule() : published.rule();
        var told = published == null ? kept.light() : Light.ofCode(published.light());
        var light = project.all().stream().anyMatch(Milestone::counts) ? told : null;
        var turn =
                judging.judge(profile(rule), project, day, null).turnAfter(day).map(Turn::on);
        var next = new KeptLight(light, rule, turn.orElse(null));
        if (!next.equals(kept)) {
            repository.save(project.projectId(), next);
        }
        return light == null ? Light.NONE : light;
    }

    private LightProfile profile(String rule) {
        return profiles.find(rule).orElseGet(profiles::standard);
    }

    private KeptLight kept(UUID projectId) {
        return repository.find(projectId).orElse(KeptLight.NONE);
    }
}
