package milepost.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import milepost.standalone.seeds.client.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryLoadTest {

    private static final Path SMALL = Path.of("src", "test", "resources", "small-catalogue");
    private static final int FACTS = 10;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private FakeRegistry registry;
    private FakeProgress progress;

    @BeforeEach
    void startServices() throws IOException {
        registry = new FakeRegistry();
        progress = new FakeProgress();
    }

    @AfterEach
    void stopServices() {
        registry.close();
        progress.close();
    }

    @Test
    void aHistoryIsToldFactByFactAsBackFilled() {
        var report = load();

        assertThat(report.exitStatus()).isZero();
        assertThat(report.histories().created()).isEqualTo(FACTS);
        assertThat(progress.told).startsWith("""
                        milestones {"type":"FEASIBILITY_APPROVED","titleZh":"可研批复","baselineDate":"2019-03-01",\
                        "precision":"day","occurredOn":"2019-03-01","backfill":true}""", """
                        achievement {"actualDate":"2019-03-01","evidence":[{"title":"《可研批复》，省发展改革委，2019-03-05",\
                        "number":"甘发改〔2019〕1号"}],"backfill":true}""", """
                        milestones {"type":"START","titleZh":"开工","baselineDate":"2019-12-31",\
                        "precision":"year","occurredOn":"2019-03-05","backfill":true}""", """
                        target-changes {"newTarget":"2020-03-31","precision":"quarter","reasonCode":"LAND",\
                        "reasonText":"征迁滞后","documentRef":"《开工在即》，日报，2020-02-01","occurredOn":"2020-02-01",\
                        "backfill":true}""", """
                        target-changes {"newTarget":"2020-12-31","precision":"year","reasonCode":"FUNDING",\
                        "reasonText":"资金未到位","documentRef":"《大事记》，年鉴，2022","occurredOn":"2020-04-01",\
                        "backfill":true}""", """
                        achievement {"actualDate":"2020-09-30","evidence":[\
                        {"title":"《大事记》，年鉴，2022（仅载明月份，按月末日登记）"}],"backfill":true}""");
    }

    @Test
    void aHistoryOfAWorkThatNoPlanNamesRegistersIt() {
        load();

        assertThat(registry.citations.get(registry.id("机场航站楼"))).isEmpty();
        assertThat(progress.milestone(registry.id("机场航站楼"), "开工")
                        .path("actualDate")
                        .asString())
                .isEqualTo("2023-05-01");
    }

    @Test
    void aTargetOfAPlanIsToldAsAnIndicatorWithTheClauseAndWithoutObservations() {
        load();

        assertThat(progress.indicators).containsOnlyKeys(registry.id("渝昆高铁"));
        assertThat(progress.told)
                .filteredOn(told -> !told.startsWith("milestones"))
                .contains("""
                        indicators {"titleZh":"高铁条数","unit":"条","direction":"AT_LEAST","targetValue":1,\
                        "deadline":"2035-12-31","precision":"year","documentRef":"《全国规划》二（一）：“渝昆高铁”",\
                        "backfill":true}""");
    }

    @Test
    void aSecondLoadTellsNothing() {
        load();
        var told = progress.told.size();
        progress.writes.clear();

        var second = load();

        assertThat(second.changedNothing()).isTrue();
        assertThat(second.exitStatus()).isZero();
        assertThat(second.histories().present()).isEqualTo(FACTS);
        assertThat(progress.told).hasSize(told);
    }

    @Test
    void aHistoryThatWasCutShortIsCompleted() {
        for (int told = 0; told < FACTS; told++) {
            progress.writesLeft = 1;
            var report = load();
            assertThat(report.exitStatus()).isEqualTo(told == FACTS - 1 ? 0 : 2);
            assertThat(report.histories().created()).isEqualTo(1);
            progress.writes.clear(); // as if the keys had been forgotten
        }

        assertThat(progress.told).hasSize(FACTS).doesNotHaveDuplicates();
        assertThat(progress.milestone(registry.id("西宁至成都铁路"), "开工").path("targets"))
                .hasSize(3);
    }

    @Test
    void aRefusalIsReportedAndTheRestGoesOn() {
        progress.refusedTitles.add("可研批复");

        var report = load();

        assertThat(report.exitStatus()).isEqualTo(1);
        assertThat(report.refusals())
                .containsExactly(new LoadReport.Refusal(
                        "history-xining-chengdu-railway-0 可研批复", "403 not-own-project: It is another's"));
        assertThat(report.histories().created()).isEqualTo(FACTS - 2);
    }

    @Test
    void aWorkThatIsNotRegisteredHasNoHistory() {
        var other = registry.projects.computeIfAbsent(
                "1", id -> FakeService.JSON.createObjectNode().put("id", id));
        other.put("nameZh", "西成高铁").putArray("aliases").add("西宁至成都铁路");

        var report = load();

        assertThat(report.refusals())
                .contains(new LoadReport.Refusal("history of xining-chengdu-railway", "its work is not registered"));
        assertThat(report.histories().created()).isEqualTo(3);
        assertThat(progress.of("1")).isEmpty();
    }

    @Test
    void aMilestoneThatSomebodyPlannedForAnotherDateIsLeftAsItIs() {
        load();
        var theirs = progress.milestone(registry.id("机场航站楼"), "开工");
        theirs.put("baselineDate", "2023-04-01").putNull("actualDate");

        var report = load();

        assertThat(report.changedNothing()).isTrue();
        assertThat(theirs.path("actualDate").isNull()).isTrue();
    }

    @Test
    void aMilestoneThatWasEndedIsLeftAsItIs() {
        load();
        var ended = progress.milestone(registry.id("西宁至成都铁路"), "开工");
        ended.putNull("actualDate").putObject("ending").put("status", "CANCELLED");

        var report = load();

        assertThat(report.changedNothing()).isTrue();
    }

    @Test
    void aProjectThatProgressServiceDoesNotKnowYetIsWaitedFor() {
        progress.behind = 3;

        var report = load();

        assertThat(report.exitStatus()).isZero();
        assertThat(report.histories().created()).isEqualTo(FACTS);
    }

    @Test
    void aProgressServiceThatIsAwayEndsTheLoadWithTheCatalogueLoaded() {
        progress.close();

        var report = load();

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(report.aborted()).contains("cannot be reached");
        assertThat(report.refusals()).isEmpty();
        assertThat(report.works().created()).isEqualTo(registry.projects.size());
    }

    private LoadReport load() {
        return new SeedLoader()
                .load(
                        SMALL,
                        new ApiClient(registry.uri(), () -> "secret", Duration.ofMillis(1)),
                        new ApiClient(progress.uri(), () -> "secret", Duration.ofMillis(1)),
                        new Progress(new PrintStream(output, true, StandardCharsets.UTF_8), false));
    }
}
