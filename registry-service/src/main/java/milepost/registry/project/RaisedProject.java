package milepost.registry.project;

import java.time.Instant;
import java.util.UUID;
import milepost.messaging.outbox.RaisedAggregate;
import milepost.web.IfMatch;

/**
 * A project whose version the current transaction has raised.
 *
 * @param at the time of the change
 */
public record RaisedProject(UUID id, long version, String leadRegion, Instant at) implements RaisedAggregate {

    static RaisedProject of(Project project) {
        return new RaisedProject(project.id(), project.version(), project.leadRegion(), project.updatedAt());
    }

    /** Returns the project if it had this version before; 412 if there was a later one. */
    public RaisedProject after(long seen) {
        if (version != seen + 1) {
            throw IfMatch.stale(version - 1);
        }
        return this;
    }

    @Override
    public String aggregateType() {
        return "project";
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }
}
