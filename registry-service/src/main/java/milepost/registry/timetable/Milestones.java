package milepost.registry.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells which milestones projects have. */
@Component
public class Milestones {

    private final DatedMilestoneRepository milestones;

    Milestones(DatedMilestoneRepository milestones) {
        this.milestones = milestones;
    }

    /** Returns the milestones that count of each project that has some, the earliest first, with one query. */
    public Map<UUID, List<DatedMilestone>> of(Collection<UUID> projects) {
        return milestones.of(projects);
    }
}
