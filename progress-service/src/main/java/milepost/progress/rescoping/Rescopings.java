package milepost.progress.rescoping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.ProjectRescoped;
import org.springframework.stereotype.Component;

/** Adds re-scopings that were recorded in another database; the new baselines are facts of the milestones. */
@Component
public class Rescopings {

    private final RescopingRepository repository;

    Rescopings(RescopingRepository repository) {
        this.repository = repository;
    }

    public void restore(ProjectRescoped event, UUID eventId, LocalDate openedOn, Instant recordedAt) {
        repository.add(event, eventId, openedOn, recordedAt);
    }
}
