package milepost.registry.plan;

import java.time.Instant;
import milepost.events.RegistryEvent.PlanDetails;

/**
 * A plan as the registry has it.
 *
 * @param version counts its changes, and so its events, from 1
 */
record Plan(String id, long version, PlanDetails details, Instant recordedAt) {}
