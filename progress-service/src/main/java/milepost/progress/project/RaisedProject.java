package milepost.progress.project;

import java.util.UUID;
import milepost.messaging.outbox.RaisedAggregate;

/** A project whose row is locked and whose version was raised for its next progress event. */
public record RaisedProject(UUID id, long version) implements RaisedAggregate {

    @Override
    public String aggregateType() {
        return "project";
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }
}
