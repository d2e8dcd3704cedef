package milepost.registry.plan;

import java.time.Instant;

/**
 * A plan whose version was raised in the current transaction, which holds its row's lock.
 *
 * @param version the new one, for the event that tells of the change
 * @param region whose regions may change it
 * @param at when
 */
public record RaisedPlan(String id, long version, String region, Instant at) {}
