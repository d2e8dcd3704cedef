package milepost.progress.light;

import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lights as they were published by another database, whatever rule was in force there. Nothing is published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReplayedLights {

    private final LightRules rules;
    private final LightRepository repository;

    ReplayedLights(LightRules rules, LightRepository repository) {
        this.rules = rules;
        this.repository = repository;
    }

    /** Returns the light that was kept last. */
    public Light current(UUID projectId) {
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        return kept.light() == null ? Light.NONE : kept.light();
    }

    /**
     * Keeps the light of a day, from which on the present rule says when it is looked at again.
     *
     * @param published the light that was published on that day, null for none
     * @return the light of the project on that day
     */
    public Light keep(ProjectMilestones project, LocalDate day, @Nullable Light published) {
        var kept = repository.find(project.projectId()).orElse(KeptLight.NONE);
        var told = published == null ? kept.light() : published;
        var light = project.all().stream().anyMatch(Milestone::counts) ? told : null;
        var next = new KeptLight(
                light, rules.current().changeAfter(day, project.all()).orElse(null));
        if (!next.equals(kept)) {
            repository.save(project.projectId(), next.light(), next.dueOn());
        }
        return light == null ? Light.NONE : light;
    }
}
