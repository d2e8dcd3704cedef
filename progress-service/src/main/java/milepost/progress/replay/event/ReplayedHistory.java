package milepost.progress.replay.event;

import java.util.List;
import java.util.Optional;
import milepost.progress.project.MergedProject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes again what the events of a project, and of those that were merged into it, have told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReplayedHistory {

    private final EventWriting writing;
    private final ReplayedViews views;

    ReplayedHistory(EventWriting writing, ReplayedViews views) {
        this.writing = writing;
        this.views = views;
    }

    /**
     * Writes all of it.
     *
     * @param events those of each project by version, from the first one on
     * @param merges between these projects
     */
    public void write(List<ReplayedEvent> events, List<MergedProject> merges) {
        FamilyOrder.of(events).forEach(group -> write(group, merges));
    }

    private void write(EventGroup group, List<MergedProject> merges) {
        Optional<ReplayedEvent> changed = Optional.empty();
        for (var event : group.events()) {
            if (writing.write(event, merges)) {
                changed = Optional.of(event);
            }
        }
        views.follow(group, changed);
    }
}
