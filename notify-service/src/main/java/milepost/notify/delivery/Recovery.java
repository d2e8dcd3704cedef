package milepost.notify.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which deliveries a subscriber wants once more: those of events recorded from since until before until.
 *
 * @param states in which they ended
 */
record Recovery(UUID subscription, Instant since, Instant until, List<String> states) {}
