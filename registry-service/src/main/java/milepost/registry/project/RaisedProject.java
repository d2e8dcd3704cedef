package milepost.registry.project;

import java.time.Instant;
import java.util.UUID;

/**
 * A project whose version was raised in the current transaction, which holds its row's lock.
 *
 * @param version the new one, for the event that tells of the change
 * @param at when
 */
public record RaisedProject(UUID id, long version, String leadRegion, Instant at) {}
