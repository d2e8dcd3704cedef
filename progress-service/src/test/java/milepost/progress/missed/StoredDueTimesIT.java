package milepost.progress.missed;

import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.Topics;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.Indicators;
import milepost.progress.light.ProjectLights;
import milepost.progress.measuring.IndicatorCalls;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Rows that were kept as due earlier than their facts say, as after the time of grace was raised. */
@ProgressIT
class StoredDueTimesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.now(SHANGHAI).plusDays(50);
    private static final LocalDate LATER = DUE.plusDays(100);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Milestones milestones;

    @Autowired
    Indicators indicators;

    @Autowired
    AggregateChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    ProjectLights lights;

    @Autowired
    TransactionOperations transactions;

    IndicatorCalls measuring;

    @BeforeEach
    void prepare() {
        measuring = new IndicatorCalls(calls, topics);
    }

    @Test
    void milestonesThatAreNotDueByTheirFactsHoldUpNone() {
        var early = several(project -> calls.milestone(project, LATER.toString()));
        var project = calls.project();
        var due = calls.milestone(project, DUE.toString());
        keepAsDue("milestone", early);

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> sweep(endOf(DUE)));

        assertThat(body(calls.get("/v1/milestones/" + due))).containsEntry("status", "MISSED");
        assertThat(dueTimes("milestone", early)).containsOnly(endOf(LATER));
        sweep(endOf(LATER));
        assertThat(early)
                .allSatisfy(id ->
                        assertThat(body(calls.get("/v1/milestones/" + id))).containsEntry("status", "MISSED"));
    }

    @Test
    void indicatorsThatAreNotDueByTheirFactsHoldUpNone() {
        var early = several(project -> measuring.indicator(project, LATER.toString()));
        var due = measuring.indicator(calls.project(), DUE.toString());
        keepAsDue("indicator", early);

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> sweep(endOf(DUE)));

        assertThat(indicators.get(due).target().missedAt()).isNotNull();
        assertThat(dueTimes("indicator", early)).containsOnly(endOf(LATER));
    }

    @Test
    void severalInstancesKeepThemAnewAndMissTheOthersOnce() {
        var together = calls.project();
        var early = List.of(
                calls.milestone(together, "TRACK_LAID", LATER.toString(), "day"),
                calls.milestone(together, "IN_SERVICE", LATER.toString(), "day"));
        calls.milestone(together, DUE.toString());
        var measured = calls.project();
        var earlyIndicators = Stream.of("甲", "乙")
                .map(title -> measuring.indicator(measured, LATER.toString(), Map.of("titleZh", title)))
                .toList();
        measuring.indicator(measured, DUE.toString());
        keepAsDue("milestone", early);
        keepAsDue("indicator", earlyIndicators);

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (var threads = Executors.newFixedThreadPool(4)) {
                threads.invokeAll(Collections.nCopies(4, Executors.callable(() -> sweep(endOf(DUE)))));
            }
        });
        sweep(endOf(DUE)); // what one of them left to another

        assertThat(dueTimes("milestone", early)).containsOnly(endOf(LATER));
        assertThat(dueTimes("indicator", earlyIndicators)).containsOnly(endOf(LATER));
        await().untilAsserted(() -> {
            assertThat(events(together, MilestoneMissed.class)).isEqualTo(1);
            assertThat(events(measured, IndicatorMissed.class)).isEqualTo(1);
        });
    }

    @Test
    void thoseOfAMergedProjectAreKeptAnewToo() {
        var gone = calls.project();
        var milestone = calls.milestone(gone, LATER.toString());
        var indicator = measuring.indicator(gone, LATER.toString());
        merge(gone);
        keepAsDue("milestone", List.of(milestone));
        keepAsDue("indicator", List.of(indicator));

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> sweep(endOf(DUE)));

        assertThat(dueTimes("milestone", List.of(milestone))).containsOnly(endOf(LATER));
        assertThat(dueTimes("indicator", List.of(indicator))).containsOnly(endOf(LATER));
    }

    @Test
    void whatIsBeingReportedOfTheOtherProjectCounts() {
        var gone = calls.project();
        var indicator = measuring.indicator(gone, DUE.toString());
        var staying = merge(gone);

        var sweeping = transactions.execute(_ -> {
            // As a request does it, which commits while the sweep waits for the project.
            jdbc.sql("select version from project_version where project_id = :id for update")
                    .param("id", staying)
                    .query(Long.class)
                    .single();
            var swept = CompletableFuture.runAsync(() -> sweep(endOf(DUE)));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            var reached = IndicatorFact.of(
                    LocalDate.of(2026, 6, 30), Instant.now(), new Observed(BigDecimal.valueOf(12), null, List.of()));
            indicators.save(indicators.get(indicator).with(reached), reached);
            return swept;
        });
        sweeping.join();

        assertThat(indicators.get(indicator).target().missedAt()).isNull();
        assertThat(indicators.get(indicator).reached()).isPresent();
    }

    /** More than a batch, each of a project of its own. */
    private List<UUID> several(Function<UUID, UUID> add) {
        return IntStream.range(0, 5).mapToObj(_ -> add.apply(calls.project())).toList();
    }

    /** Merges a project into another one that has progress events, and returns that. */
    private UUID merge(UUID gone) {
        var staying = calls.project();
        calls.milestone(staying, "IN_SERVICE", LATER.toString(), "day");
        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));
        await().until(() -> Optional.ofNullable(projects.get(gone).mergedInto()), Optional.of(staying)::equals);
        return staying;
    }

    /** Before those that are due at the end of the day, and not before the sweeps of the service itself. */
    private void keepAsDue(String table, List<UUID> ids) {
        ids.forEach(id -> jdbc.sql("update %s set due_at = :dueAt where id = :id".formatted(table))
                .param("dueAt", endOf(DUE).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update());
    }

    private List<Instant> dueTimes(String table, List<UUID> ids) {
        return ids.stream()
                .map(id -> jdbc.sql("select due_at from %s where id = :id".formatted(table))
                        .param("id", id)
                        .query((row, _) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single())
                .toList();
    }

    /** Sweeps as an instance with this time, in small batches. */
    private void sweep(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var properties = new MissedProperties(Duration.ofMinutes(1), 2);
        var runner = new SweepRunner(transactions);
        List.<Sweep>of(
                        new MissedMilestones(milestones, changes, projects, lights, properties, clock),
                        new MissedIndicators(indicators, changes, projects, properties, clock))
                .forEach(runner::run);
    }

    private long events(UUID project, Class<?> type) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(type::isInstance)
                .count();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
