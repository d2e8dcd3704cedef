package milepost.progress.project;

import java.time.Instant;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.ProgressEvent;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what happens to a project: each event with the next version of the project, in the order of its row lock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectJournal {

    private final ProjectVersionRepository versions;
    private final Outbox outbox;

    ProjectJournal(ProjectVersionRepository versions, Outbox outbox) {
        this.versions = versions;
        this.outbox = outbox;
    }

    /**
     * Locks the project until the end of the transaction and takes its next version. Whoever takes a version publishes an
     * event with it or rolls back; a version left out would hold up every consumer.
     */
    public long nextVersion(UUID projectId) {
        return versions.next(projectId);
    }

    /**
     * Keeps the event in the outbox of this transaction.
     *
     * @param occurredAt when it happened, null for now
     */
    public void publish(long version, ProgressEvent event, Author author, @Nullable Instant occurredAt) {
        outbox.append(new EventDraft("project", event.projectId().toString(), version, event, author, occurredAt));
    }

    /** The version of the latest event, 0 before the first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long currentVersion(UUID projectId) {
        return versions.current(projectId);
    }
}
