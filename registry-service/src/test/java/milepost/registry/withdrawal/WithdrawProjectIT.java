package milepost.registry.withdrawal;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class WithdrawProjectIT {

    private static final Map<String, String> WHY = Map.of("reasonText", "线路方案已取消", "documentRef", "甘发改〔2026〕9号");

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    final String name = newPlace() + "至" + newPlace() + "铁路";

    @Test
    void aWithdrawnProjectCanBeReadWithTheReasonAndIsTold() {
        var id = newLine();
        var before = Instant.now();

        var withdrawn =
                json(withdraw(id, 1).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\""));

        assertThat(withdrawn.at("/withdrawn/reasonText").asString()).isEqualTo("线路方案已取消");
        assertThat(withdrawn.at("/withdrawn/documentRef").asString()).isEqualTo("甘发改〔2026〕9号");
        assertThat(withdrawn.at("/withdrawn/on").asString()).isNotEmpty();
        assertThat(project(id)).isEqualTo(withdrawn);
        assertThat(json(registry.get("/v1/projects/{id}?asOf={time}", id, Instant.now()))
                        .get("withdrawn"))
                .isEqualTo(withdrawn.get("withdrawn"));
        assertThat(json(registry.get("/v1/projects/{id}?asOf={time}", id, before))
                        .get("withdrawn")
                        .isNull())
                .isTrue();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .last()
                .isEqualTo(new ProjectWithdrawn(id, "线路方案已取消", "甘发改〔2026〕9号")));
    }

    @Test
    void nothingOfAWithdrawnProjectIsChanged() {
        var id = newLine();
        var other = newLine(newPlace() + "至" + newPlace() + "铁路");
        withdraw(id, 1).expectStatus().isOk();

        refused(registry.patch(id, 2).body(Map.of("nature", "programme")).exchange());
        refused(registry.cite(id, citation(registry.newPlan(), "短语")));
        refused(registry.distinguish(id, other));
        refused(registry.act(id, "merge", 2, Map.of("into", other, "reasonText", "同一条线")));
        refused(registry.act(other, "merge", 1, Map.of("into", id, "reasonText", "同一条线")));
        refused(withdraw(id, 2));
        assertThat(project(id).get("version").asLong()).isEqualTo(2);
        assertThat(project(other).get("version").asLong()).isEqualTo(1);
    }

    @Test
    void listsAndCountsLeaveItOutUnlessTheyAreAskedForIt() {
        var id = newLine();
        withdraw(id, 1).expectStatus().isOk();

        for (var sort : RegistryClient.SORTS) {
            assertThat(found("sort=" + sort)).as(sort).isEmpty();
        }
        for (var sort : List.of("relevance", "registered", "-registered", "updated", "-updated", "name", "-name")) {
            assertThat(found("withdrawn=only&sort=" + sort)).as(sort).containsExactly(id.toString());
            assertThat(found("withdrawn=include&sort=" + sort)).as(sort).containsExactly(id.toString());
        }
        registry.get("/v1/projects?sort=slip&withdrawn=only").expectStatus().isBadRequest();
        assertThat(total("")).isZero();
        assertThat(total("&withdrawn=only")).isOne();
        assertThat(total("&withdrawn=include")).isOne();
    }

    @Test
    void whoRegistersItAgainIsToldThatItWasWithdrawn() {
        var id = newLine();
        withdraw(id, 1).expectStatus().isOk();

        var candidate = json(registry.register(line(name, "620100"))
                        .expectStatus()
                        .isEqualTo(409))
                .at("/candidates/0");

        assertThat(candidate.get("id").asString()).isEqualTo(id.toString());
        assertThat(candidate.get("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void theCoverageOfAPlanCountsItAsWithdrawn() {
        var plan = registry.newPlan();
        var id = newLine();
        registry.cite(id, citation(plan, name)).expectStatus().isCreated();
        withdraw(id, 2).expectStatus().isOk();

        var coverage = json(registry.get("/v1/plans/{plan}/coverage", plan));

        assertThat(coverage.at("/totals/registered").asInt()).isOne();
        assertThat(coverage.at("/totals/withdrawn").asInt()).isOne();
        assertThat(coverage.at("/totals/silentNever").asInt()).isZero();
        assertThat(coverage.at("/totals/byStage")).isEmpty();
        assertThat(coverage.at("/clauses/0/works/0/withdrawn").asBoolean()).isTrue();
        assertThat(coverage.at("/clauses/0/works/0/silent").isNull()).isTrue();
        assertThat(json(registry.get("/v1/projects/facets?facets=plan&plan={plan}", plan))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aReinstatedProjectIsAsItWas() {
        var id = newLine();
        withdraw(id, 1).expectStatus().isOk();
        var meanwhile = Instant.now();

        var reinstated = json(registry.act(id, "reinstatement", 2, Map.of("reasonText", "撤销有误"))
                .expectStatus()
                .isOk());

        assertThat(reinstated.get("withdrawn").isNull()).isTrue();
        for (var sort : RegistryClient.SORTS) {
            assertThat(found("sort=" + sort)).as(sort).containsExactly(id.toString());
        }
        assertThat(json(registry.get("/v1/projects/{id}?asOf={time}", id, meanwhile))
                        .at("/withdrawn/reasonText")
                        .asString())
                .isEqualTo("线路方案已取消");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .last()
                .isEqualTo(new ProjectReinstated(id, "撤销有误")));
        registry.patch(id, 3)
                .body(Map.of("nature", "programme"))
                .exchange()
                .expectStatus()
                .isOk();
        var again = registry.act(id, "reinstatement", 4, Map.of("reasonText", "撤销有误"));
        assertThat(json(again.expectStatus().isEqualTo(409)).get("code").asString())
                .isEqualTo("project-not-withdrawn");
        withdraw(id, 4).expectStatus().isOk();
    }

    @Test
    void itNeedsTheRoleTheRegionTheVersionAndAReason() {
        var id = newLine();

        registry.as(TestTokens.of(Role.REPORTER))
                .act(id, "withdrawal", 1, WHY)
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .act(id, "withdrawal", 1, WHY)
                .expectStatus()
                .isForbidden();
        registry.post("/v1/projects/{id}/withdrawal", id)
                .body(WHY)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        withdraw(id, 2).expectStatus().isEqualTo(412);
        registry.act(id, "withdrawal", 1, Map.of()).expectStatus().isBadRequest();
        withdraw(UUID.randomUUID(), 1).expectStatus().isNotFound();
        assertThat(project(id).get("version").asLong()).isOne();
    }

    @Test
    void aMergedProjectIsNotWithdrawn() {
        var gone = newLine();
        var staying = newLine(newPlace() + "至" + newPlace() + "铁路");
        registry.act(gone, "merge", 1, Map.of("into", staying, "reasonText", "同一条线"))
                .expectStatus()
                .isOk();

        var problem = json(withdraw(gone, 2).expectStatus().isEqualTo(409));

        assertThat(problem.get("code").asString()).isEqualTo("project-merged");
    }

    @Test
    void ofAWithdrawalAndAnAmendmentOfTheSameVersionOneIsRefused() throws Exception {
        var id = newLine();
        List<Callable<ResponseSpec>> both = List.of(
                () -> withdraw(id, 1),
                () -> registry.patch(id, 1).body(Map.of("nature", "programme")).exchange());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(both).stream()
                    .map(answer -> answer.resultNow()
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .toList();
            assertThat(statuses).contains(200).containsAnyOf(409, 412);
        }
        assertThat(project(id).get("version").asLong()).isEqualTo(2);
    }

    private ResponseSpec withdraw(UUID id, long version) {
        return registry.act(id, "withdrawal", version, WHY);
    }

    private UUID newLine() {
        return newLine(name);
    }

    private UUID newLine(String name) {
        return UUID.fromString(
                registry.registered(line(name, "620100")).get("id").asString());
    }

    private JsonNode project(UUID id) {
        return json(registry.get("/v1/projects/{id}", id));
    }

    private List<String> found(String parameters) {
        return json(registry.get("/v1/projects?q={name}&" + parameters, name))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private int total(String parameters) {
        return json(registry.get("/v1/projects/facets?q={name}" + parameters, name))
                .get("total")
                .asInt();
    }

    private static void refused(ResponseSpec response) {
        var problem = json(response.expectStatus().isEqualTo(409));
        assertThat(problem.get("code").asString()).isEqualTo("project-withdrawn");
        assertThat(problem.at("/withdrawn/reasonText").asString()).isEqualTo("线路方案已取消");
    }
}
