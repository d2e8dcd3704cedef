package milepost.registry.oc4ids.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.registry.citation.Citation;
import milepost.registry.facts.ReportedMilestone;
import milepost.registry.facts.ReportedProject;
import milepost.registry.project.Project;
import milepost.registry.relation.Relative;
import milepost.registry.status.Standing;
import milepost.registry.timetable.DatedMilestone;

/** All that the registry knows of a project. */
public record ProjectSource(
        Project project,
        Standing standing,
        List<DatedMilestone> milestones,
        ReportedProject reported,
        List<Citation> citations,
        List<Relative> relatives) {

    Stream<DatedMilestone> milestonesOf(String type) {
        return milestones.stream().filter(milestone -> milestone.type().equals(type));
    }

    Optional<ReportedMilestone> reportedOf(DatedMilestone milestone) {
        return Optional.ofNullable(reported.milestones().get(milestone.id()));
    }

    /** Returns the first day on which a milestone of a type was met. */
    public Optional<LocalDate> metOn(String type) {
        return milestonesOf(type)
                .flatMap(milestone -> Stream.ofNullable(milestone.actualDate()))
                .min(LocalDate::compareTo);
    }
}
