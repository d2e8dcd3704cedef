package milepost.progress.light;

import java.time.Clock;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.judging.LightPolicies;
import milepost.progress.project.Project;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the light of a project looked at when another policy applies to it, because it was amended. */
@Component
class AmendedProjects {

    private final LightPolicies policies;
    private final DueLightRepository repository;
    private final Clock clock;

    AmendedProjects(LightPolicies policies, DueLightRepository repository, Clock clock) {
        this.policies = policies;
        this.repository = repository;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Project.Described described) {
        if (policies.dependOnProjects()) {
            // A request that has read the project as it was before must not set the day anew.
            repository.lock(described.ids());
            repository.makeDue(policies.all(), WorkingDay.today(clock), described.ids());
        }
    }
}
