package milepost.registry.region;

import java.time.Instant;
import milepost.events.RegistryEvent.RegionDetails;

/**
 * A region of the registry.
 *
 * @param version starts at 1 and rises by 1 with each event
 * @param recordedAt when it was last changed
 */
record Region(String code, long version, RegionDetails details, Instant recordedAt) {}
