package milepost.registry.registration;

import java.time.Instant;
import milepost.messaging.outbox.RaisedAggregate;
import milepost.registry.project.Project;

/** A project that the current transaction has added. */
record AddedProject(Registration registration, Instant at) implements RaisedAggregate {

    Project project() {
        return registration.project().updatedAt(at);
    }

    @Override
    public String aggregateType() {
        return "project";
    }

    @Override
    public String aggregateId() {
        return registration.id().toString();
    }

    @Override
    public long version() {
        return registration.project().version();
    }
}
