package milepost.registry.region;

import java.time.Instant;
import milepost.events.RegistryEvent.RegionDetails;

/**
 * A region as the registry has it.
 *
 * @param version counts its changes, and so its events, from 1
 * @param recordedAt when it became what it is now
 */
record Region(String code, long version, RegionDetails details, Instant recordedAt) {}
