package milepost.progress.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.events.Event;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.events.ReportingEvent.RulePolicy;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.judging.LightPolicies;
import milepost.progress.judging.LightPolicy;
import milepost.progress.judging.OtherPolicies;
import milepost.progress.milestone.Milestones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Policies that take effect. The instances sweep on days to come, so that the sweep of the service itself finds nothing due. */
@ProgressIT
class LightPoliciesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(SHANGHAI);
    private static final LocalDate DUE = TODAY.plusDays(2);
    private static final LocalDate SWITCH = TODAY.plusDays(10);
    private static final String STANDARD = "milepost-default/1";

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    ApplicationContext context;

    @Autowired
    LightRepository repository;

    @Autowired
    DueLightRepository dueLights;

    @Autowired
    Milestones milestones;

    @Autowired
    LightEvents events;

    @Autowired
    AggregateChanges changes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Test
    void aPolicyTakesEffectOnceOnItsDayHoweverManyInstancesSweep() {
        var projects =
                IntStream.range(0, 5).mapToObj(_ -> lateProject("460100")).toList();
        var elsewhere = lateProject("460200");
        var policy = policy("huating/1", SWITCH, "4601");
        var before = counted("huating/1");

        var instances = IntStream.range(0, 3)
                .mapToObj(_ -> started(TODAY, SWITCH, policy))
                .toList();
        var sweeps = instances.stream()
                .map(due -> CompletableFuture.runAsync(() -> new SweepRunner(transactions).run(due)))
                .toList();
        sweeps.forEach(CompletableFuture::join);
        new SweepRunner(transactions).run(instances.getFirst()); // what one of them left to another

        await().untilAsserted(() -> assertThat(projects)
                .allSatisfy(project -> assertThat(lights(project))
                        .containsExactly(
                                light(project, null, "green", STANDARD, TODAY),
                                light(project, "green", "yellow", STANDARD, DUE.plusDays(1)),
                                switched(project, "huating/1", "blue", SWITCH, "4601"),
                                light(project, "yellow", "blue", "huating/1", SWITCH))));
        await().untilAsserted(() -> assertThat(lights(elsewhere)).hasSize(2));
        assertThat(lights(elsewhere)).noneMatch(LightRuleChanged.class::isInstance);
        assertThat(counted("huating/1")).isEqualTo(before + 5);
    }

    @Test
    void aLateSweepPublishesEveryChangeWithItsDay() {
        var project = lateProject("460300");

        sweep(TODAY, TODAY.plusDays(90), policy("huating/1", SWITCH, "4603"));

        await().untilAsserted(() -> assertThat(lights(project))
                .containsExactly(
                        light(project, null, "green", STANDARD, TODAY),
                        light(project, "green", "yellow", STANDARD, DUE.plusDays(1)),
                        switched(project, "huating/1", "blue", SWITCH, "4603"),
                        light(project, "yellow", "blue", "huating/1", SWITCH),
                        light(project, "blue", "yellow", "huating/1", DUE.plusDays(16)),
                        light(project, "yellow", "red", "huating/1", DUE.plusDays(31))));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).stream()
                .filter(event -> "milepost.project.light-rule-changed.v1"
                        .equals(TopicProbe.header(event, CloudEventHeaders.TYPE)))
                .findFirst()
                .orElseThrow();
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("system");
        assertThat(TopicProbe.header(record, CloudEventHeaders.TIME))
                .isEqualTo(startOf(SWITCH).toString());
    }

    @Test
    void aPolicyTakesNoEffectBeforeItIsFirstRead() {
        var project = lateProject("460400");
        sweep(TODAY, SWITCH);

        sweep(SWITCH, SWITCH, policy("gmpp-like/1", LocalDate.of(2026, 1, 1), "4604"));
        sweep(SWITCH.plusDays(5), SWITCH.plusDays(5), policy("gmpp-like/1", LocalDate.of(2026, 1, 1), "4604"));

        await().untilAsserted(() -> assertThat(lights(project))
                .containsExactly(
                        light(project, null, "green", STANDARD, TODAY),
                        light(project, "green", "yellow", STANDARD, DUE.plusDays(1)),
                        switched(project, "gmpp-like/1", "yellow", SWITCH, "4604")));
    }

    @Test
    void aPolicyThatIsNoLongerInTheSettingsEndsWhenAnInstanceStartsWithoutIt() {
        var project = lateProject("460500");
        sweep(TODAY, SWITCH, policy("huating/1", SWITCH, "4605"));

        sweep(SWITCH.plusDays(1), SWITCH.plusDays(1));

        await().untilAsserted(() -> assertThat(lights(project))
                .endsWith(
                        switched(project, "huating/1", "blue", SWITCH, "4605"),
                        light(project, "yellow", "blue", "huating/1", SWITCH),
                        new LightRuleChanged(project, "huating/1", STANDARD, "yellow", SWITCH.plusDays(1), ours()),
                        light(project, "blue", "yellow", STANDARD, SWITCH.plusDays(1))));
    }

    /** A project whose start of works is due soon, and looks as if it was marked as missed already. */
    private UUID lateProject(String region) {
        var project = calls.projectIn(region);
        var milestone = calls.milestone(project, DUE.toString());
        jdbc.sql("update milestone set due_at = null where id = :id")
                .param("id", milestone)
                .update();
        return project;
    }

    private void sweep(LocalDate started, LocalDate day, LightPolicy... added) {
        new SweepRunner(transactions).run(started(started, day, added));
    }

    /** Starts an instance on a day, and returns its sweep of another day. */
    private DueLights started(LocalDate started, LocalDate day, LightPolicy... added) {
        var instance = new OtherPolicies(context, started, List.of(added));
        var policies = instance.policies();
        var lights = new ProjectLights(milestones, instance.judging(policies), repository, events, context);
        var settings = new LightProperties(Duration.ofMinutes(1), 2);
        transactions.executeWithoutResult(
                _ -> new DueLights(lights, dueLights, policies, changes, settings, clock(started)).begin());
        return new DueLights(lights, dueLights, policies, changes, settings, clock(day));
    }

    private RulePolicy ours() {
        var standard = context.getBean(LightPolicies.class).all().getFirst();
        return new RulePolicy(standard.since(), null, null, null);
    }

    private List<Event> lights(UUID project) {
        return topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(event -> event instanceof LightChanged || event instanceof LightRuleChanged)
                .map(Event.class::cast)
                .toList();
    }

    private double counted(String rule) {
        return meters.counter("milepost.light.rule.changes", "rule", rule).count();
    }

    private static LightPolicy policy(String profile, LocalDate from, String region) {
        return new LightPolicy(profile, from, region, null, null);
    }

    private static LightChanged light(UUID project, @Nullable String before, String light, String rule, LocalDate day) {
        var slip = Math.max(0, (int) (day.toEpochDay() - DUE.toEpochDay()));
        return new LightChanged(project, before, light, rule, slip, day, null);
    }

    private static LightRuleChanged switched(UUID project, String rule, String light, LocalDate day, String region) {
        return new LightRuleChanged(project, STANDARD, rule, light, day, new RulePolicy(day, region, null, null));
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(startOf(day), ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
