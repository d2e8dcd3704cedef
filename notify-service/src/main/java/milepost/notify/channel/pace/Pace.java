package milepost.notify.channel.pace;

import java.time.Duration;

/**
 * How many messages a robot takes.
 *
 * @param interval between messages in the long run
 * @param burst how many may be sent at once after a rest
 */
public record Pace(Duration interval, int burst) {}
