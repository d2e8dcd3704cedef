package milepost.notify.store;

import java.time.Duration;
import java.time.Instant;
import milepost.notify.channel.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt to make a delivery.
 *
 * @param retryIn how long to wait for the next attempt; null if it was delivered or no attempt is left
 */
public record AttemptResult(
        ClaimedDelivery delivery,
        Instant at,
        SendResult result,
        @Nullable Duration retryIn) {}
