package milepost.progress.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the corrections of what was reported of whole projects. None is changed; of those of an event the last one counts. */
@Component
public class ProjectCorrections {

    /**
     * A part of a statement that joins to each fact {@code f} its last correction {@code c}, as of {@code :recordedBy}, which may be
     * null.
     */
    public static final String LAST_OF_EACH_FACT = """
             left join lateral (
                select * from project_correction
                where event_id = f.event_id and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                order by position desc
                limit 1
            ) c on true
            """;

    private final ProjectCorrectionRepository repository;

    ProjectCorrections(ProjectCorrectionRepository repository) {
        this.repository = repository;
    }

    /** Adds a correction, in the transaction that holds the project's lock. */
    public void add(ProjectCorrection correction) {
        repository.insert(correction);
    }

    /** Returns whether the last correction of an event says that nothing of it happened. */
    public boolean isWithdrawn(UUID eventId) {
        return repository.isWithdrawn(eventId);
    }

    /** Returns the event that a correction is of; empty if it is none. */
    public Optional<UUID> correctedBy(UUID correctionId) {
        return repository.correctedBy(correctionId);
    }

    /** Returns when something of these projects was last corrected, by a time if one is given. */
    public Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return repository.lastRecordedAt(projectIds, recordedBy);
    }
}
