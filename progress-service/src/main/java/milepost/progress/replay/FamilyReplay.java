package milepost.progress.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.condition.ConditionsChanged;
import milepost.progress.explanation.Explanations;
import milepost.progress.project.MergedProject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import milepost.progress.replay.event.ReplayedEvent;
import milepost.progress.replay.event.ReplayedHistory;
import milepost.progress.silence.Silences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies the copied events of a project and of those that were merged into it, in one transaction. */
@Component
class FamilyReplay {

    private static final Logger log = LoggerFactory.getLogger(FamilyReplay.class);

    private final ReplayedEventRepository copied;
    private final ReplayedHistory history;
    private final Projects projects;
    private final ProjectMerges merges;
    private final Silences silences;
    private final Explanations explanations;

    FamilyReplay(
            ReplayedEventRepository copied,
            ReplayedHistory history,
            Projects projects,
            ProjectMerges merges,
            Silences silences,
            Explanations explanations) {
        this.copied = copied;
        this.history = history;
        this.projects = projects;
        this.merges = merges;
        this.silences = silences;
        this.explanations = explanations;
    }

    /**
     * Applies all events of the projects. Of a project that lacks an event the later ones are set aside.
     *
     * @param upTo when the last of all progress events was recorded
     * @return how many were applied
     */
    @Transactional
    public int apply(UUID projectId, Instant upTo) {
        var around = merges.around(projectId);
        var known = copied.find(family(projectId, around));
        var complete = withoutGaps(known);
        versions(known).forEach(projects::restoreVersion);
        history.write(complete, around);
        around.stream()
                .filter(merge -> merge.until() == null && !merge.at().isAfter(upTo))
                .forEach(merge -> silences.merged(merge, WorkingDay.of(merge.at())));
        Stream.concat(Stream.of(projectId), around.stream().map(MergedProject::into))
                .distinct()
                .map(ConditionsChanged::new)
                .forEach(explanations::on);
        versions(complete).forEach(copied::remove);
        return complete.size();
    }

    /** Sets the events of the projects aside; their versions count on from the last ones. */
    @Transactional
    public void setAside(UUID projectId, String why) {
        var known = copied.find(family(projectId, merges.around(projectId)));
        versions(known).forEach((id, version) -> {
            projects.restoreVersion(id, version);
            setAside(id, version, why);
        });
    }

    private List<ReplayedEvent> withoutGaps(List<ReplayedEvent> known) {
        var last = new HashMap<UUID, Long>();
        var complete = new ArrayList<ReplayedEvent>();
        for (var event : known) {
            var before = last.getOrDefault(event.projectId(), 0L);
            if (event.version() == before + 1) {
                last.put(event.projectId(), event.version());
                complete.add(event);
            }
        }
        versions(known).forEach((id, version) -> {
            var reached = last.getOrDefault(id, 0L);
            if (reached < version) {
                setAside(id, version, "The event of version %d is missing".formatted(reached + 1));
            }
        });
        return complete;
    }

    private void setAside(UUID projectId, long version, String why) {
        log.error("The events of project {} up to version {} are not all replayed: {}", projectId, version, why);
        copied.setAside(projectId, why);
    }

    private static Map<UUID, Long> versions(List<ReplayedEvent> events) {
        var versions = new HashMap<UUID, Long>();
        events.forEach(event -> versions.merge(event.projectId(), event.version(), Math::max));
        return versions;
    }

    private static List<UUID> family(UUID projectId, List<MergedProject> around) {
        return Stream.concat(
                        Stream.of(projectId), around.stream().flatMap(merge -> Stream.of(merge.id(), merge.into())))
                .distinct()
                .toList();
    }
}
