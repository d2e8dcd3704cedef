package milepost.registry.region;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import milepost.events.RegionEvent.Centroid;
import milepost.web.FieldProblem;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Caches all region codes, and reads them again once this instance has changed some or, within seconds, another one has. */
@Component
class RegionCache {

    static final Duration MAX_AGE = Duration.ofSeconds(5);

    private static final Snapshot NONE = new Snapshot(Instant.MIN, -1, Map.of());

    private final RegionRepository regions;
    private final Clock clock;
    private volatile Snapshot snapshot = NONE;

    RegionCache(RegionRepository regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Returns all regions by their codes, as they were at most {@link #MAX_AGE} ago. */
    Map<String, RegionValidity> recent() {
        var cached = snapshot;
        if (isRecent(cached)) {
            return cached.regions();
        }
        synchronized (this) {
            cached = snapshot;
            return isRecent(cached) ? cached.regions() : read();
        }
    }

    /** Returns all regions by their codes, as they are now. */
    Map<String, RegionValidity> read() {
        var readAt = clock.instant();
        var version = regions.version(); // before the regions, so that it is never newer than they are
        var cached = snapshot;
        var current = cached.version() == version ? cached.regions() : regions.validities();
        snapshot = new Snapshot(readAt, version, current);
        return current;
    }

    /** Drops the cached regions once the current transaction has committed. */
    void clearAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                snapshot = NONE;
            }
        });
    }

    private boolean isRecent(Snapshot cached) {
        return cached != NONE && !cached.readAt().plus(MAX_AGE).isBefore(clock.instant());
    }

    private record Snapshot(Instant readAt, long version, Map<String, RegionValidity> regions) {}

    /**
     * When a region code is valid, and the names of the region.
     *
     * @param from the first day, null if it is not known
     * @param successors the regions that it has become
     * @param to the day on which it was abolished, null while it is valid
     * @param centroid stands for it on a map
     */
    record RegionValidity(
            String code,
            String nameZh,
            String nameEn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> successors,
            @Nullable Centroid centroid)
            implements Labelled {

        @Override
        public String zh() {
            return nameZh;
        }

        @Override
        public String en() {
            return nameEn;
        }

        /** Returns why the code cannot be used on a day, or empty if it can. */
        Optional<FieldProblem> problemOn(LocalDate day, String pointer) {
            if (to != null && !day.isBefore(to) && !successors.isEmpty()) {
                var instead = String.join(", ", successors);
                return Optional.of(new FieldProblem(pointer, "succeeded-region", code, nameZh, to.toString(), instead));
            }
            if (to != null && !day.isBefore(to)) {
                return Optional.of(new FieldProblem(pointer, "abolished-region", code, nameZh, to.toString()));
            }
            if (from != null && day.isBefore(from)) {
                return Optional.of(new FieldProblem(pointer, "region-to-come", code, nameZh, from.toString()));
            }
            return Optional.empty();
        }
    }
}
