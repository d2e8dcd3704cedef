package milepost.progress.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.ProjectRights;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records confirmations that nothing has changed, and says when the last one was recorded. */
@Component
public class Confirmations implements CorrectableFacts {

    private final ProjectRights rights;
    private final ProjectChanges changes;
    private final ConfirmationRepository repository;
    private final CommittedCounts counts;
    private final Clock clock;

    Confirmations(
            ProjectRights rights,
            ProjectChanges changes,
            ConfirmationRepository repository,
            CommittedCounts counts,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.repository = repository;
        this.counts = counts;
        this.clock = clock;
    }

    /** Returns when something was last confirmed of these projects, by a time if one is given. */
    public Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return repository.lastRecordedAt(projectIds, recordedBy);
    }

    @Override
    public Optional<CorrectableFact> find(UUID eventId) {
        return repository
                .find(eventId)
                .map(confirmation -> new CorrectableFact(
                        eventId,
                        confirmation.projectId(),
                        ProjectConfirmed.class,
                        Statement.of(confirmation.asOfDate()),
                        Set.of("day"),
                        true));
    }

    /** Adds a confirmation that was recorded in another database, in the transaction that adds the project's version. */
    public void restore(UUID eventId, ProjectConfirmed event, Instant recordedAt) {
        repository.insert(
                eventId,
                new Confirmation(
                        event.confirmationId(), event.projectId(), event.asOfDate(), event.note(), recordedAt));
    }

    Confirmation confirm(Caller caller, UUID projectId, ConfirmationRequest request) {
        rights.requireReporting(caller, projectId);
        var asOfDate = request.asOf(WorkingDay.today(clock));
        PastDay.require(asOfDate, clock, "/asOfDate");
        return changes.change(projectId, caller.author(), () -> {
            var confirmation = request.confirmation(projectId, asOfDate, WorkingDay.now(clock));
            repository.insert(confirmation.id(), confirmation);
            counts.report("confirmation");
            var event =
                    new ProjectConfirmed(projectId, confirmation.id(), asOfDate, request.note(), request.backfill());
            return Change.of(event)
                    .withId(confirmation.id())
                    .occurredAt(WorkingDay.startOf(asOfDate))
                    .recordedAt(confirmation.recordedAt())
                    .giving(confirmation);
        });
    }
}
