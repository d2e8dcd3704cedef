package milepost.notify.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.ReportingEvent.ReportedStatement;
import milepost.events.envelope.EventEnvelope;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotifyIT
class CorrectionsIT {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final IndicatorTarget TARGET = new IndicatorTarget("12", LocalDate.parse("2035-12-31"), "year");

    @Autowired
    Probe probe;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whoeverWasToldOfAnEventIsToldOfItsCorrection() {
        var project = probe.register("railway", "620722");
        var lateOnes = Map.of(
                "projects", List.of(project), "eventTypes", List.of("milepost.milestone.met.v1"), "minSlipDays", 30);
        probe.subscribe(subscriber, lateOnes, receiver.url());
        var notLate = probe.met(project, 10);
        var late = probe.met(project, 40);
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

        probe.progress(project, corrected(project, notLate));
        var correction = probe.progress(project, corrected(project, late));

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(receiver.requests().getLast().json().get("id").asString())
                .isEqualTo(correction.id().toString());
        assertThat(receiver.requests()
                        .getLast()
                        .json()
                        .at("/data/correctedEvent")
                        .asString())
                .isEqualTo(late.id().toString());
    }

    @Test
    void whoeverWasToldOfAFactAboutAProjectIsToldOfItsCorrection() {
        var project = probe.register("railway", "620722");
        Map<String, Object> confirmations =
                Map.of("projects", List.of(project), "eventTypes", List.of("milepost.project.confirmed.v1"));
        probe.subscribe(subscriber, confirmations, receiver.url());
        var wrong = probe.progress(project, new ProjectConfirmed(project, UUID.randomUUID(), DAY, null, null));
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

        var correction = probe.progress(
                project, new ProjectCorrected(project, wrong.id(), wrong.type(), statement(DAY), null, "误填其他项目", null));

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(receiver.requests().getLast().json().get("id").asString())
                .isEqualTo(correction.id().toString());
    }

    private static ReportedStatement statement(LocalDate day) {
        return new ReportedStatement(day, null, null, null, null, null, null);
    }

    @Test
    void whatIsRecordedLongAfterItHappenedAlertsNobody() {
        var project = probe.register("railway", "620722");
        probe.subscribe(subscriber, Map.of("projects", List.of(project)), receiver.url());

        probe.progress(
                project,
                new MilestoneMet(project, UUID.randomUUID(), "START", "开工", DAY, DAY, DAY, "day", 0, List.of(), true));
        var now = probe.met(project, 0);

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        assertThat(receiver.requests().getFirst().json().get("id").asString())
                .isEqualTo(now.id().toString());
    }

    @Test
    void whoeverWasToldOfAnObservationIsToldOfItsCorrection() {
        var project = probe.register("railway", "620722");
        var observations = Map.<String, Object>of(
                "projects", List.of(project), "eventTypes", List.of("milepost.indicator.observed.v1"));
        probe.subscribe(subscriber, observations, receiver.url());
        var indicator = UUID.randomUUID();
        var observed = probe.progress(
                project,
                new IndicatorObserved(
                        project, indicator, "机场数量", "个", DAY, "21", TARGET, "REACHED", true, null, List.of(), null));
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

        var correction = probe.progress(
                project,
                new IndicatorCorrected(
                        project,
                        indicator,
                        "机场数量",
                        "个",
                        observed.id(),
                        observed.type(),
                        new IndicatorStatement(DAY, "21", null, null),
                        null,
                        "录入有误",
                        null,
                        TARGET,
                        null,
                        null,
                        "OPEN"));

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(receiver.requests().getLast().json().get("id").asString())
                .isEqualTo(correction.id().toString());
    }

    private static MilestoneCorrected corrected(UUID project, EventEnvelope wrong) {
        return new MilestoneCorrected(
                project,
                UUID.randomUUID(),
                "START",
                "开工",
                wrong.id(),
                wrong.type(),
                new Statement(DAY.plusDays(40), null, null, null, null, List.of()),
                new Statement(DAY.plusDays(5), null, null, null, null, List.of()),
                "录入有误",
                null,
                DAY,
                DAY,
                "day",
                DAY.plusDays(5),
                "MET",
                5);
    }
}
