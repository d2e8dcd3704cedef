package milepost.progress.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.indicator.Indicators;
import milepost.progress.measuring.IndicatorCalls;
import milepost.progress.project.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ProgressIT
class MissedIndicatorsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.now(SHANGHAI).plusDays(50);

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Indicators stored;

    @Autowired
    AggregateChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    TransactionOperations transactions;

    IndicatorCalls indicators;

    @BeforeEach
    void prepare() {
        indicators = new IndicatorCalls(calls, topics);
    }

    @Test
    void aDeadlineIsMissedOnceAndALateSweepSaysWhenItWas() {
        var project = calls.project();
        var indicator = indicators.indicator(project, DUE.toString());
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();

        sweep(endOf(DUE).minusMillis(1));
        assertThat(stored.get(indicator).target().missedAt()).isNull();
        sweep(endOf(DUE.plusDays(40)));
        sweep(endOf(DUE.plusDays(41)));

        assertThat(stored.get(indicator).target().missedAt()).isNotNull();
        await().untilAsserted(() -> assertThat(missed(project))
                .containsExactly(new IndicatorMissed(
                        project,
                        indicator,
                        "全省运输机场数量",
                        "个",
                        new IndicatorTarget("12", DUE, "day"),
                        LocalDate.of(2026, 6, 30),
                        "10")));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getLast();
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME))
                .isEqualTo(endOf(DUE).toString());
    }

    @Test
    void whatIsReachedOrCancelledIsNotMissedAndWhatIsRevisedIsMissedAgain() {
        var project = calls.project();
        var reached = indicators.indicator(project, DUE.toString(), Map.of("titleZh", "已达标"));
        indicators.observe(reached, "2026-06-30", 12).expectStatus().isCreated();
        var cancelled = indicators.indicator(project, DUE.toString(), Map.of("titleZh", "已取消"));
        indicators.cancel(cancelled).expectStatus().isOk();
        var revised = indicators.indicator(project, DUE.toString());

        sweep(endOf(DUE));
        indicators
                .revise(revised, Map.of("deadline", DUE.plusDays(30).toString()))
                .expectStatus()
                .isOk();
        sweep(endOf(DUE.plusDays(29)));
        sweep(endOf(DUE.plusDays(30)));

        await().untilAsserted(() -> assertThat(missed(project))
                .extracting(
                        IndicatorMissed::indicatorId, event -> event.target().deadline())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(revised, DUE),
                        org.assertj.core.groups.Tuple.tuple(revised, DUE.plusDays(30))));
    }

    @Test
    void aCorrectionCanMakeADeadlineDueThatSeemedReached() {
        var project = calls.project();
        var indicator = indicators.indicator(project, DUE.toString());
        indicators.observe(indicator, "2026-06-30", 12).expectStatus().isCreated();
        sweep(endOf(DUE));

        indicators
                .correct(indicator, indicators.latestEvent(indicator), Map.of("value", 11))
                .expectStatus()
                .isOk();
        sweep(endOf(DUE));

        await().untilAsserted(() -> assertThat(missed(project)).hasSize(1));
    }

    @Test
    void theDeadlineOfAMergedProjectIsMissedByTheOtherOne() {
        var gone = calls.project();
        var staying = calls.project();
        var indicator = indicators.indicator(gone, DUE.toString());
        await().untilAsserted(() -> assertThat(projects.get(staying)).isNotNull());
        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));
        await().untilAsserted(() -> assertThat(projects.get(gone).mergedInto()).isEqualTo(staying));

        assertThat(indicators.list("/v1/projects/" + staying + "/indicators")).hasSize(1);
        assertThat(indicators.list("/v1/projects/" + gone + "/indicators")).hasSize(1);
        indicators.observe(indicator, "2026-06-30", 10).expectStatus().isCreated();
        indicators.set(staying, "2040-12-31", Map.of()).expectStatus().isEqualTo(409);
        sweep(endOf(DUE));

        await().untilAsserted(() -> assertThat(missed(staying))
                .singleElement()
                .returns(indicator, IndicatorMissed::indicatorId)
                .returns("10", IndicatorMissed::latestValue));
    }

    @Test
    void severalInstancesMissEachDeadlineOnce() {
        var several = IntStream.range(0, 5).mapToObj(_ -> calls.project()).toList();
        for (var project : several) {
            for (var title : List.of("甲", "乙", "丙")) {
                indicators.indicator(project, DUE.toString(), Map.of("titleZh", title));
            }
        }

        var sweeps = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> sweep(endOf(DUE))))
                .toList();
        sweeps.forEach(CompletableFuture::join);
        sweep(endOf(DUE)); // what one of them left to another

        await().untilAsserted(() -> assertThat(several).allSatisfy(project -> {
            assertThat(missed(project))
                    .extracting(IndicatorMissed::indicatorId)
                    .hasSize(3)
                    .doesNotHaveDuplicates();
            assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                    .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                    .containsExactly("1", "2", "3", "4", "5", "6");
        }));
    }

    /** Sweeps as an instance with this time, in small batches. */
    private void sweep(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var properties = new MissedProperties(Duration.ofMinutes(1), 2);
        new SweepRunner(transactions).run(new MissedIndicators(stored, changes, projects, properties, clock));
    }

    private List<IndicatorMissed> missed(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(IndicatorMissed.class::isInstance)
                .map(IndicatorMissed.class::cast)
                .toList();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
