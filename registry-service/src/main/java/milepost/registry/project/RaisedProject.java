package milepost.registry.project;

import java.time.Instant;
import java.util.UUID;
import milepost.messaging.outbox.RaisedAggregate;

/**
 * A project whose version the current transaction has raised.
 *
 * @param at the time of the change
 */
public record RaisedProject(UUID id, long version, String leadRegion, Instant at) implements RaisedAggregate {

    static RaisedProject of(Project project) {
        return new RaisedProject(project.id(), project.version(), project.leadRegion(), project.updatedAt());
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
