package milepost.registry.citation;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RegistryIT
class CiteProjectIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void aCitationIsAVersionOfTheProjectAndAnEvent() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        var citation = citation(plan, "兰州至合作");
        citation.put("statedStageWords", "加快…建设");
        citation.put("promisedDate", "2035-12-31");
        citation.put("quantity", "12个左右");

        var response = registry.cite(project, citation);

        var body = json(response.expectStatus().isCreated());
        var location =
                "/v1/projects/" + project + "/citations/" + body.get("id").asString();
        response.expectHeader().valueEquals(HttpHeaders.LOCATION, location);
        assertThat(json(registry.get(location))).isEqualTo(body);
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .last()
                .isEqualTo(new ProjectCited(
                        project,
                        UUID.fromString(body.get("id").asString()),
                        plan,
                        "二（二）",
                        "兰州至合作",
                        "construction",
                        "加快…建设",
                        LocalDate.of(2035, 12, 31),
                        "12个左右")));
    }

    @Test
    void theSameCitationTwiceChangesNothing() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        registry.cite(project, citation(plan, "兰州至合作")).expectStatus().isCreated();

        var again = registry.cite(project, citation(plan, "兰州至合作"));

        assertThat(json(again.expectStatus().isEqualTo(409)).get("code").asString())
                .isEqualTo("citation-exists");
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        registry.cite(project, citation(plan, "兰州至合作铁路")).expectStatus().isCreated();
    }

    @Test
    void aPhraseThatNamesAnotherProjectIsRefused() {
        var plan = registry.newPlan();
        var places = newPlace() + "至" + newPlace();
        var named = registry.registered(line(places + "铁路", "620100")).get("id").asString();
        var project = registry.newProject();
        var citation = citation(plan, places);

        var problem = json(registry.cite(project, citation).expectStatus().isEqualTo(409));
        citation.put("distinctFrom", List.of(Map.of("id", named, "reason", "此处指另一线")));
        registry.cite(project, citation).expectStatus().isCreated();

        assertThat(problem.get("code").asString()).isEqualTo("duplicate-suspected");
        assertThat(problem.at("/candidates/0/id").asString()).isEqualTo(named);
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"3\"");
        registry.cite(named, citation(plan, places + "铁路")).expectStatus().isCreated();
    }

    @Test
    void aPhraseThatIsLinkedToAnotherProjectIsRefused() {
        var plan = registry.newPlan();
        var first = registry.newProject();
        var second = registry.newProject();
        registry.cite(first, citation(plan, "铁路枢纽")).expectStatus().isCreated();

        var problem = json(
                registry.cite(second, citation(plan, "铁路枢纽")).expectStatus().isEqualTo(409));

        assertThat(problem.at("/candidates/0/id").asString()).isEqualTo(first.toString());
        assertThat(problem.at("/candidates/0/reasons/0").asString()).isEqualTo("same-citation");
        registry.distinguish(second, first).expectStatus().isOk();
        registry.cite(second, citation(plan, "铁路枢纽")).expectStatus().isCreated();
    }

    @Test
    void concurrentCitationsOfOneProjectMakeContiguousVersions() throws Exception {
        var plan = registry.newPlan();
        var project = registry.newProject();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 10)
                    .mapToObj(i -> (Callable<Object>) () -> registry.cite(project, citation(plan, "短语" + i))
                            .expectStatus()
                            .isCreated())
                    .toList();
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, project))
                .extracting(event -> header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    }

    @Test
    void planAndClauseMustExist() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        var otherClause = citation(plan, "兰州至合作");
        otherClause.put("clause", "九（九）");

        var noPlan = json(registry.cite(project, citation("no-such-plan", "兰州至合作"))
                .expectStatus()
                .isEqualTo(422));
        var noClause = json(registry.cite(project, otherClause).expectStatus().isEqualTo(422));

        assertThat(noPlan.at("/errors/0/pointer").asString()).isEqualTo("/plan");
        assertThat(noClause.at("/errors/0/pointer").asString()).isEqualTo("/clause");
        registry.cite(UUID.randomUUID(), citation(plan, "兰州至合作")).expectStatus().isNotFound();
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var problem = json(registry.cite(registry.newProject(), Map.of("promisedDate", "0001-01-01", "quantity", " "))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/plan", "/clause", "/phrase", "/statedStage", "/promisedDate", "/quantity");
    }

    @Test
    void onlyRegistrarsOfTheLeadRegionCite() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        var citation = citation(plan, "兰州至合作");

        registry.http()
                .post()
                .uri("/v1/projects/{id}/citations", project)
                .body(citation)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.OPERATOR))
                .cite(project, citation)
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("6207"))
                .cite(project, citation)
                .expectStatus()
                .isForbidden();
        registry.get("/v1/projects/{id}", project).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void theCitationsOfAProjectAreListedInPages() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        for (var i = 0; i < 3; i++) {
            registry.cite(project, citation(plan, "短语" + i)).expectStatus().isCreated();
        }

        var first = json(registry.get("/v1/projects/{id}/citations?limit=2", project));
        var second = json(registry.get(
                "/v1/projects/{id}/citations?limit=2&cursor={cursor}",
                project,
                first.get("nextCursor").asString()));

        assertThat(first.get("items"))
                .extracting(item -> item.get("phrase").asString())
                .containsExactly("短语0", "短语1");
        assertThat(second.get("items"))
                .extracting(item -> item.get("phrase").asString())
                .containsExactly("短语2");
        assertThat(second.get("nextCursor").isNull()).isTrue();
        registry.get("/v1/projects/{id}/citations", UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        registry.get("/v1/projects/{id}/citations/{citation}", project, UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }
}
