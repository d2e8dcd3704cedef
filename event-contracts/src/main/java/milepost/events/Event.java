package milepost.events;

/**
 * The data of one event: a fact, immutable, in the past tense. What surrounds it on the wire is its {@link EventEnvelope}.
 *
 * <p>Values of open vocabularies (stages, categories, reason codes) are strings here, so that an older consumer still
 * reads an event that carries a newer word; the service that writes the event has checked them.
 */
public sealed interface Event permits RegistryEvent, ProgressEvent, NotifyEvent {}
