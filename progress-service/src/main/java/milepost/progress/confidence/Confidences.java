package milepost.progress.confidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.events.ReportingEvent.ConfidenceDeclared;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds declared confidences of projects. */
@Component
public class Confidences implements CorrectableFacts {

    private final ConfidenceRepository repository;

    Confidences(ConfidenceRepository repository) {
        this.repository = repository;
    }

    /**
     * Adds one that was declared in another database, in the transaction that adds the project's version.
     *
     * @param org of those who declared it
     */
    public void restore(ConfidenceDeclared event, @Nullable String org, Instant recordedAt) {
        repository.insert(Confidence.of(event, org, recordedAt));
    }

    /** Returns all that were declared of a project and of those that were merged into it, as of a time or now; the latest day first. */
    public List<Confidence> list(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return repository.list(projectIds, recordedBy);
    }

    /** Returns the one that counts on a day, of a list of all: that of the day or of the latest one before it. */
    public static Optional<Confidence> latest(List<Confidence> all, LocalDate day) {
        return all.stream()
                .filter(one -> !one.withdrawn() && !one.asOfDate().isAfter(day))
                .findFirst();
    }

    /** Returns when the last one of a list was recorded. */
    public static Optional<Instant> lastRecordedAt(List<Confidence> all) {
        return all.stream().map(Confidence::recordedAt).max(Instant::compareTo);
    }

    @Override
    public Optional<CorrectableFact> find(UUID eventId) {
        return repository
                .find(eventId)
                .map(confidence -> new CorrectableFact(
                        eventId,
                        confidence.projectId(),
                        ConfidenceDeclared.class,
                        confidence.statement(),
                        Set.of("day", "level"),
                        true));
    }
}
