package milepost.registry.timetable;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.timetable.MilestoneEvents.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import milepost.events.ProgressEvent.LightChanged;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.value.TextValues;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class ProjectOrderIT {

    private static final LocalDate TODAY = LocalDate.now(TextValues.ZONE);

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    /** Cites the projects of a test. */
    String plan;

    @BeforeEach
    void newPlan() {
        plan = registry.newPlan();
    }

    @ParameterizedTest
    @CsvSource({"light, 1", "light, 2", "light, 50", "slip, 2", "slip, 50", "next, 1", "next, 3"})
    void projectsAreSortedByWhatIsReportedOfThem(String sort, int limit) {
        var none = newProject();
        var green = planned("green", 30, 30);
        var red = planned("red", 10, 400);
        var yellow = planned("yellow", 20, 45);
        var blue = planned("blue", -5, -5);
        var expected = switch (sort) {
            case "light" -> List.of(red, yellow, blue, green, none);
            case "slip" -> List.of(red, yellow, blue, green, none);
            default -> List.of(blue, green, yellow, red, none);
        };

        await().untilAsserted(() -> {
            assertThat(pages(sort, limit, "")).isEqualTo(expected);
            assertThat(pages(sort, limit, "&light=yellow,none")).containsExactly(yellow, none);
            assertThat(pages(sort, limit, "&stage=CONCEIVED&light=green,blue"))
                    .containsExactlyElementsOf(expected.stream()
                            .filter(List.of(green, blue)::contains)
                            .toList());
        });
    }

    @Test
    void aProjectOfAnotherCategoryIsInItsOrder() {
        var id = newProject();
        var version = json(registry.get("/v1/projects/{id}", id)).get("version").asLong();
        registry.patch(id, version)
                .body("{\"category\":\"highway\",\"nature\":\"programme\"}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(pages("slip", 50, "&category=highway&nature=programme")).containsExactly(id);
        assertThat(pages("slip", 50, "&category=railway")).isEmpty();
        assertThat(pages("slip", 50, "&nature=project")).isEmpty();
    }

    @Test
    void theOrderBySlipFollowsTheDay() {
        var late = planned("red", -1, -1);
        var moved = planned("green", 100, 101);
        await().untilAsserted(() -> assertThat(pages("slip", 50, "")).hasSize(2));
        await().untilAsserted(() -> assertThat(slipRank(late)).isEqualTo(-1));
        assertThat(changesOn(late)).isEqualTo(TODAY.plusDays(1));
        assertThat(changesOn(moved)).isEqualTo(TODAY.plusDays(102));

        jdbc.sql("update project_order set slip_rank = 0, changes_on = :today where project_id = :id")
                .param("today", TODAY)
                .param("id", UUID.fromString(late))
                .update();

        await().untilAsserted(() -> assertThat(slipRank(late)).isEqualTo(-1));
        assertThat(changesOn(late)).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void theProjectsOfAnEarlierReleaseAreDueAtOnce() {
        var database = TestPostgres.newDataSource();
        var earlier = JdbcClient.create(database);
        var id = UUID.randomUUID();
        migrate(database, "13");
        earlier.sql("""
                insert into project_search (project_id, category, nature, stage, light, regions, provinces, forms, terms)
                values (:id, 'railway', 'project', 'DESIGN', 'yellow', '{}', '{}', '', '')
                """).param("id", id).update();
        migrate(database, "14");

        assertThat(earlier.sql("""
                        select stage || ' ' || light || ' ' || light_rank || ' ' || changes_on
                        from project_order where project_id = :id
                        """).param("id", id).query(String.class).single())
                .isEqualTo("DESIGN yellow 2 -infinity");
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/registry-service")
                .target(target)
                .load()
                .migrate();
    }

    /** A project with a milestone that is to be met in so many days, first in {@code baseline}, then in {@code target} ones. */
    private String planned(String light, int baseline, int target) {
        var project = newProject();
        var milestone = MilestoneEvents.of(UUID.fromString(project));
        publish(
                topics,
                UUID.fromString(project),
                1,
                milestone.added("START", "开工", TODAY.plusDays(baseline), "day"),
                milestone.moved("START", "开工", TODAY.plusDays(baseline), TODAY.plusDays(target)),
                new LightChanged(
                        UUID.fromString(project), null, light, "milepost-default/1", target - baseline, TODAY, null));
        return project;
    }

    private String newProject() {
        var name = RegistryClient.newPlace() + "至" + RegistryClient.newPlace() + "铁路";
        var id = registry.registered(line(name, "620100")).get("id").asString();
        registry.cite(id, citation(plan, name)).expectStatus().isCreated();
        return id;
    }

    private List<String> pages(String sort, int limit, String filter) {
        var found = new ArrayList<String>();
        var path = "/v1/projects?plan={plan}&sort={sort}&limit={limit}" + filter;
        var body = json(registry.get(path, plan, sort, limit));
        body.get("items").forEach(item -> found.add(item.get("id").asString()));
        while (!body.get("nextCursor").isNull()) {
            body = json(registry.get(
                    path + "&cursor={cursor}",
                    plan,
                    sort,
                    limit,
                    body.get("nextCursor").asString()));
            body.get("items").forEach(item -> found.add(item.get("id").asString()));
        }
        return found;
    }

    private int slipRank(String id) {
        return jdbc.sql("select slip_rank from project_order where project_id = :id")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private LocalDate changesOn(String id) {
        return jdbc.sql("select changes_on from project_order where project_id = :id")
                .param("id", UUID.fromString(id))
                .query(LocalDate.class)
                .single();
    }
}
