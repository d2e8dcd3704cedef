package milepost.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/**
 * The data of an event, an immutable fact. Its metadata is the {@link milepost.events.envelope.EventEnvelope}.
 *
 * <p>Values of open vocabularies (stages, categories, reason codes) are strings here, so that an older consumer still
 * reads an event that carries a newer word; the service that writes the event has checked them.
 */
public sealed interface Event permits RegistryEvent, ProgressEvent, NotifyEvent {

    /** Members with internal remarks and persons, which are not public at any depth. All else of registry and progress is, for good. */
    Set<String> PRIVATE_MEMBERS = Set.of("internalComment", "owner");

    /** The wire name of an event record, the CloudEvents {@code type}. It never changes once it has been published. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface EventType {

        String value();
    }
}
