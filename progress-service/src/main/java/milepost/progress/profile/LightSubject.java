package milepost.progress.profile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;

/** What a light is judged by. */
public record LightSubject(List<Milestone> milestones, ReportedWorks works) {

    public LightSubject {
        milestones = List.copyOf(milestones);
    }

    public static LightSubject of(Collection<Milestone> milestones) {
        return new LightSubject(List.copyOf(milestones), ReportedWorks.NONE);
    }

    Stream<Milestone> open() {
        return milestones.stream().filter(Milestone::isOpen);
    }

    /** Whether the works are not complete, so that their progress matters. */
    boolean worksGoOn() {
        return Stage.furthest(typesMet()).compareTo(Stage.COMPLETED) < 0;
    }

    private List<MilestoneType> typesMet() {
        return milestones.stream().filter(Milestone::isMet).map(Milestone::type).toList();
    }
}
