package milepost.registry.merging;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class MergeProjectIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void theOtherProjectTakesOverTheNamesAndCitationsOfAMergedOne() {
        var plan = registry.newPlan();
        var gone = newLine("别称铁路" + UUID.randomUUID());
        var name = name(gone);
        var staying = newLine();
        registry.cite(staying, citation(plan, "同一短语")).expectStatus().isCreated();
        registry.distinguish(gone, staying).expectStatus().isOk();
        registry.cite(gone, citation(plan, "同一短语")).expectStatus().isCreated();
        var cited = json(registry.cite(gone, citation(plan, "另一短语"))).get("id").asString();

        var merged = json(
                merge(gone, 4, staying).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"5\""));

        assertThat(merged.get("mergedInto").asString()).isEqualTo(staying.toString());
        assertThat(json(registry.get("/v1/projects/{id}", gone))).isEqualTo(merged);
        var after = json(registry.get("/v1/projects/{id}", staying));
        assertThat(after.get("aliases").toString()).contains(name, "别称铁路");
        assertThat(after.get("version").asLong()).isEqualTo(4);
        assertThat(json(registry.get("/v1/projects/{id}/citations", staying)).get("items"))
                .extracting(item -> item.get("phrase").asString())
                .containsExactly("同一短语", "另一短语");
        assertThat(json(registry.get("/v1/projects/{id}/citations", gone)).get("items"))
                .isEmpty();
        await().untilAsserted(() -> {
            assertThat(topics.events(Topics.PROJECT_EVENTS, gone))
                    .last()
                    .isEqualTo(new ProjectMerged(gone, staying, "同一条线", "甘发改〔2026〕7号"));
            assertThat(topics.read(Topics.PROJECT_EVENTS, staying))
                    .extracting(event -> header(event, CloudEventHeaders.SEQUENCE))
                    .containsExactly("1", "2", "3", "4");
            var events = topics.events(Topics.PROJECT_EVENTS, staying);
            assertThat(events.get(2)).isInstanceOfSatisfying(ProjectAbsorbed.class, absorbed -> {
                assertThat(absorbed.from()).isEqualTo(gone);
                assertThat(absorbed.project().aliases()).contains(name);
                assertThat(absorbed.reasonText()).isEqualTo("同一条线");
            });
            assertThat(events.get(3)).isInstanceOfSatisfying(ProjectCited.class, event -> {
                assertThat(event.citationId()).hasToString(cited);
                assertThat(event.phrase()).isEqualTo("另一短语");
            });
        });
    }

    @Test
    void aMergedProjectCannotBeChangedAndIsInNeitherListsNorCandidates() {
        var gone = newLine();
        var name = name(gone);
        var staying = newLine();
        var plan = registry.newPlan();
        merge(gone, 1, staying).expectStatus().isOk();

        refusedAsMerged(
                registry.patch(gone, 2).body(Map.of("nature", "programme")).exchange(), staying);
        refusedAsMerged(registry.cite(gone, citation(plan, "短语")), staying);
        refusedAsMerged(registry.distinguish(gone, staying), staying);
        refusedAsMerged(merge(gone, 2, staying), staying);
        refusedAsMerged(merge(newLine(), 1, gone), staying);
        assertThat(json(registry.get("/v1/projects?q={name}", name)).get("items"))
                .extracting(item -> item.get("id").asString())
                .containsExactly(staying.toString());
        assertThat(json(registry.register(line(name, "620100")).expectStatus().isEqualTo(409))
                        .get("candidates"))
                .extracting(candidate -> candidate.get("id").asString())
                .containsExactly(staying.toString());
        registry.get("/v1/projects/{id}", gone).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void theOtherProjectTakesOverWhatItLacksAndFurtherCodesAndRegions() {
        var whole = registry.newProject();
        var description = line(newPlace() + "至" + newPlace() + "铁路", "620200", "620100");
        description.putAll(Map.of(
                "nameEn", "Northern railway",
                "codes", List.of(newCode(), newCode()),
                "corridor", Map.of("endpoints", List.of(newPlace(), newPlace()), "via", List.of()),
                "responsibleOrg", "甘肃铁投",
                "investment", "100.00",
                "descriptionZh", "说明",
                "partOf", whole));
        var gone = registry.registered(description);
        var staying = newLine();

        merge(uuid(gone), 1, staying).expectStatus().isOk();

        var after = json(registry.get("/v1/projects/{id}", staying));
        for (var member :
                List.of("nameEn", "codes", "corridor", "responsibleOrg", "investment", "descriptionZh", "partOf")) {
            assertThat(after.get(member)).as(member).isEqualTo(gone.get(member));
        }
        assertThat(after.get("regions").toString()).isEqualTo("[\"620100\",\"620200\"]");
        for (var code : gone.get("codes")) {
            assertThat(json(registry.get("/v1/projects?q={code}", code.asString()))
                            .at("/items/0/id")
                            .asString())
                    .isEqualTo(staying.toString());
        }
        var again = project("另一名称" + UUID.randomUUID());
        again.put("codes", List.of(gone.at("/codes/0").asString()));
        assertThat(json(registry.register(again).expectStatus().isEqualTo(409))
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo(staying.toString());
        assertThat(json(registry.get("/v1/projects?q={name}", gone.get("nameZh").asString()))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(staying.toString());
    }

    @Test
    void theOtherProjectKeepsItsOwnValues() {
        var one = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        one.putAll(Map.of("nameEn", "Old name " + UUID.randomUUID(), "investment", "1.00", "responsibleOrg", "甲"));
        var two = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        two.putAll(Map.of("nameEn", "New name", "investment", "2.00", "responsibleOrg", "乙"));
        var gone = registry.registered(one);
        var staying = uuid(registry.registered(two));

        merge(uuid(gone), 1, staying).expectStatus().isOk();

        var after = json(registry.get("/v1/projects/{id}", staying));
        assertThat(after.get("nameEn").asString()).isEqualTo("New name");
        assertThat(after.get("investment").asString()).isEqualTo("2.00");
        assertThat(after.get("responsibleOrg").asString()).isEqualTo("乙");
        assertThat(json(registry.get("/v1/projects?q={name}", gone.get("nameEn").asString()))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(staying.toString());
    }

    @Test
    void aProjectIsNotMergedIntoOneOfItsParts() {
        var whole = newLine();
        var part = newPartOf(whole);
        var partOfPart = newPartOf(part);

        for (var into : List.of(part, partOfPart)) {
            var error =
                    json(merge(whole, 1, into).expectStatus().isEqualTo(422)).at("/errors/0");
            assertThat(error.get("pointer").asString()).isEqualTo("/into");
            assertThat(error.get("code").asString()).isEqualTo("part-of-itself");
        }
        merge(partOfPart, 1, whole).expectStatus().isOk();
        assertThat(json(registry.get("/v1/projects/{id}", whole)).get("partOf").isNull())
                .isTrue();
    }

    @Test
    void partsOfAMergedProjectArePartsOfTheOtherOne() {
        var gone = newLine();
        var staying = newLine();
        var last = newLine();
        var part = newPartOf(gone);
        merge(gone, 1, staying).expectStatus().isOk();

        assertThat(json(registry.get("/v1/projects/{id}", part)).get("partOf").asString())
                .isEqualTo(staying.toString());
        merge(staying, 2, part).expectStatus().isEqualTo(422);
        registry.patch(staying, 2)
                .body(Map.of("partOf", part))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        merge(staying, 2, last).expectStatus().isOk();
        assertThat(json(registry.get("/v1/projects/{id}", part)).get("partOf").asString())
                .isEqualTo(last.toString());
    }

    @Test
    void theOtherProjectIsDistinctFromWhatTheMergedOneWasDistinctFrom() {
        var gone = newLine();
        var staying = newLine();
        var one = newLine();
        var other = newLine();
        registry.distinguish(gone, one).expectStatus().isOk();
        registry.distinguish(other, gone).expectStatus().isOk();

        merge(gone, 2, staying).expectStatus().isOk();

        assertThat(json(registry.get("/v1/projects/{id}", staying)).get("distinctFrom"))
                .extracting(distinct -> distinct.get("id").asString())
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        registry.patch(other, 2)
                .body(Map.of("nameZh", name(gone)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aCitationOfBothKeepsWhatEitherSays() {
        var plan = registry.newPlan();
        var gone = newLine();
        var staying = newLine();
        registry.cite(staying, citation(plan, "同一短语")).expectStatus().isCreated();
        registry.distinguish(gone, staying).expectStatus().isOk();
        var promised = citation(plan, "同一短语");
        promised.put("promisedDate", "2030-12-31");
        promised.put("quantity", "200公里");
        registry.cite(gone, promised).expectStatus().isCreated();

        merge(gone, 3, staying).expectStatus().isOk();

        var citations =
                json(registry.get("/v1/projects/{id}/citations", staying)).get("items");
        assertThat(citations).singleElement().satisfies(citation -> {
            assertThat(citation.get("promisedDate").asString()).isEqualTo("2030-12-31");
            assertThat(citation.get("quantity").asString()).isEqualTo("200公里");
        });
    }

    /** Whatever was found of either before is found of the other one afterwards. */
    @RepeatedTest(6)
    void whatEitherWasFoundByTheLastOneIsFoundBy(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var chain = Stream.generate(() -> registry.registered(described(random)))
                .limit(2 + random.nextInt(2))
                .toList();
        var last = uuid(chain.getLast());

        for (var i = 0; i < chain.size() - 1; i++) {
            var gone = uuid(chain.get(i));
            var version =
                    json(registry.get("/v1/projects/{id}", gone)).get("version").asLong();
            merge(gone, version, uuid(chain.get(i + 1))).expectStatus().isOk();
        }

        for (var project : chain) {
            var texts = new ArrayList<String>();
            texts.add(project.get("nameZh").asString());
            project.get("aliases").forEach(alias -> texts.add(alias.asString()));
            project.get("codes").forEach(code -> texts.add(code.asString()));
            if (!project.get("nameEn").isNull()) {
                texts.add(project.get("nameEn").asString());
            }
            for (var text : texts) {
                for (var region : project.get("regions")) {
                    assertThat(json(registry.get("/v1/projects?q={text}&region={region}", text, region.asString()))
                                    .get("items"))
                            .as(text)
                            .extracting(item -> item.get("id").asString())
                            .contains(last.toString());
                }
            }
            var again = line(project.get("nameZh").asString(), "620100");
            assertThat(json(registry.register(again).expectStatus().isEqualTo(409))
                            .get("candidates"))
                    .extracting(candidate -> candidate.get("id").asString())
                    .contains(last.toString());
        }
        var after = json(registry.get("/v1/projects/{id}", last));
        for (var member : List.of("nameEn", "corridor", "responsibleOrg", "investment", "descriptionZh")) {
            assertThat(after.get(member).isNull())
                    .as(member)
                    .isEqualTo(chain.stream()
                            .allMatch(project -> project.get(member).isNull()));
        }
    }

    private static Map<String, Object> described(Random random) {
        var regions = Stream.of("620100", "620200", "620300", "630100").filter(_ -> random.nextBoolean());
        var project = line(
                newPlace() + "至" + newPlace() + "铁路",
                Stream.concat(Stream.of("620400"), regions).toArray(String[]::new));
        some(random, project, "nameEn", "Railway " + UUID.randomUUID());
        some(random, project, "aliases", List.of("别称" + UUID.randomUUID(), "又称" + UUID.randomUUID()));
        some(random, project, "codes", List.of(newCode(), newCode()));
        some(random, project, "responsibleOrg", "甘肃铁投");
        some(random, project, "investment", random.nextInt(1, 1000) + ".00");
        some(random, project, "descriptionZh", "说明");
        return project;
    }

    private static void some(Random random, Map<String, Object> project, String member, Object value) {
        if (random.nextBoolean()) {
            project.put(member, value);
        }
    }

    private static String newCode() {
        var random = ThreadLocalRandom.current();
        return "2206-62%04d-04-01-%06d".formatted(random.nextInt(10_000), random.nextInt(1_000_000));
    }

    private UUID newPartOf(UUID whole) {
        var part = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        part.put("partOf", whole);
        return uuid(registry.registered(part));
    }

    private static UUID uuid(JsonNode project) {
        return UUID.fromString(project.get("id").asString());
    }

    @Test
    void projectsMergedEarlierLeadToTheLastOne() {
        var first = newLine();
        var second = newLine();
        var third = newLine();
        merge(first, 1, second).expectStatus().isOk();
        merge(second, 2, third).expectStatus().isOk();

        assertThat(json(registry.get("/v1/projects/{id}", first))
                        .get("mergedInto")
                        .asString())
                .isEqualTo(third.toString());
    }

    @Test
    void ofTwoConcurrentMergesInOppositeDirectionsOneSucceeds() throws Exception {
        var one = newLine();
        var other = newLine();

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = List.<Callable<Integer>>of(
                    () -> merge(one, 1, other)
                            .returnResult(String.class)
                            .getStatus()
                            .value(),
                    () -> merge(other, 1, one)
                            .returnResult(String.class)
                            .getStatus()
                            .value());
            for (var done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aMergeNeedsTheVersionAndAnotherProject() {
        var id = newLine();
        var other = newLine();
        var body = Map.of("into", other, "reasonText", "同一条线");

        registry.post("/v1/projects/{id}/merge", id)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        merge(id, 7, other).expectStatus().isEqualTo(412);
        merge(UUID.randomUUID(), 1, other).expectStatus().isNotFound();
        assertThat(json(merge(id, 1, id).expectStatus().isEqualTo(422))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("itself");
        assertThat(json(merge(id, 1, UUID.randomUUID()).expectStatus().isEqualTo(422))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/into");
        assertThat(json(registry.merge(id, 1)
                                .body(Map.of("documentRef", " "))
                                .exchange()
                                .expectStatus()
                                .isBadRequest())
                        .get("errors"))
                .hasSize(3);
        registry.get("/v1/projects/{id}", id).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        registry.get("/v1/projects/{id}", other).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }

    @Test
    void onlyRegistrarsOfBothRegionsMerge() {
        var id = newLine();
        var other = registry.registered(line(newPlace() + "至" + newPlace() + "铁路", "630100"))
                .get("id")
                .asString();
        var body = Map.of("into", other, "reasonText", "同一条线");

        registry.as(TestTokens.of(Role.APPROVER))
                .merge(id, 1)
                .body(body)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("62"))
                .merge(id, 1)
                .body(body)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .merge(id, 1)
                .body(body)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("62", "63"))
                .merge(id, 1)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theSameKeyMergesOnce() {
        var id = newLine();
        var body = Map.of("into", newLine(), "reasonText", "同一条线");
        var key = UUID.randomUUID().toString();

        for (var i = 0; i < 2; i++) {
            registry.merge(id, 1)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"2\"");
        }
    }

    @Test
    void aDistinctionIsRecordedOnceAndAppliesToBoth() {
        var one = newLine();
        var other = newLine();

        registry.distinguish(one, other).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        registry.distinguish(one, other).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        registry.distinguish(other, one).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");

        assertThat(json(registry.get("/v1/projects/{id}", one))
                        .at("/distinctFrom/0/id")
                        .asString())
                .isEqualTo(other.toString());
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, one))
                .last()
                .isEqualTo(new ProjectDistinguished(one, new DistinctFrom(other, "另一项目"))));
        registry.patch(other, 1)
                .body(Map.of("nameZh", name(one)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aDistinctionNeedsAnotherExistingProject() {
        var id = newLine();

        registry.distinguish(id, id).expectStatus().isEqualTo(422);
        registry.distinguish(id, UUID.randomUUID()).expectStatus().isEqualTo(422);
        registry.distinguish(UUID.randomUUID(), id).expectStatus().isNotFound();
        registry.post("/v1/projects/{id}/distinctions", id)
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest();
        registry.as(TestTokens.of(Role.REPORTER))
                .distinguish(id, newLine())
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .distinguish(id, newLine())
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec merge(UUID id, long version, UUID into) {
        return registry.merge(id, version)
                .body(Map.of("into", into, "reasonText", "同一条线", "documentRef", "甘发改〔2026〕7号"))
                .exchange();
    }

    private UUID newLine(String... aliases) {
        var line = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        line.put("aliases", List.of(aliases));
        return UUID.fromString(registry.registered(line).get("id").asString());
    }

    private String name(UUID id) {
        return json(registry.get("/v1/projects/{id}", id)).get("nameZh").asString();
    }

    private static void refusedAsMerged(ResponseSpec response, UUID into) {
        var problem = json(response.expectStatus().isEqualTo(409));
        assertThat(problem.get("code").asString()).isEqualTo("project-merged");
        assertThat(problem.get("mergedInto").asString()).isEqualTo(into.toString());
    }
}
