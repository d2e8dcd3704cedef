package milepost.events;

/**
 * The data of an event, an immutable fact. Its metadata is the {@link EventEnvelope}.
 *
 * <p>Values of open vocabularies (stages, categories, reason codes) are strings here, so that an older consumer still
 * reads an event that carries a newer word; the service that writes the event has checked them.
 */
public sealed interface Event permits RegistryEvent, ProgressEvent, NotifyEvent {}
