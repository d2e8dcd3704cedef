package milepost.notify.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a feed.
 *
 * @param body the event as a webhook would get it
 */
public record FeedEntry(long position, UUID event, UUID project, String type, Instant recordedAt, byte[] body) {}
