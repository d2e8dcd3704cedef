package milepost.progress.ledger.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on events; all that are given must hold.
 *
 * @param subject a project's id
 * @param plan an event about the plan or about a project that it names
 * @param region the beginning of a region code: an event about a project that lies, or once lay, there
 * @param actor the person who caused it
 * @param types one of these wire names; none means any
 * @param occurredFrom inclusive
 * @param occurredBefore exclusive
 * @param knownBefore recorded before this time
 */
public record HistoryFilter(
        @Nullable String subject,
        @Nullable String plan,
        @Nullable String region,
        @Nullable String actor,
        List<String> types,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredBefore,
        @Nullable Instant knownBefore) {

    static HistoryFilter ofProject(String id, @Nullable Instant knownBefore) {
        return new HistoryFilter(id, null, null, null, List.of(), null, null, knownBefore);
    }
}
