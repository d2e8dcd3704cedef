package milepost.registry.duplicate;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newCharacter;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class SuspectDuplicatesIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCandidatesForAShortFormAreAllLinesThatHaveItMostLikelyFirst() {
        var first = newCharacter();
        var last = newPlace();
        var shortForm = first + last.charAt(0) + "铁路";
        var likely = line(first + newCharacter() + "至" + last + "铁路", "610100", "510100");
        var likelier = line(first + newCharacter() + "至" + last + "铁路", "630100", "510100");
        likelier.put("aliases", List.of(shortForm));
        var likelyId = registeredId(likely);
        var likelierId = registeredId(likelier);

        var problem = refused(line(shortForm, "630100", "510100"));

        var candidates = problem.get("candidates");
        assertThat(candidates)
                .extracting(candidate -> candidate.get("id").asString())
                .containsExactly(likelierId, likelyId);
        assertThat(candidates)
                .extracting(candidate -> candidate.get("score").asInt())
                .containsExactly(95, 75);
        assertThat(candidates.at("/0/reasons").toString()).isEqualTo("[\"same-name\",\"regions-overlap\"]");
        assertThat(candidates.at("/1/reasons").toString()).isEqualTo("[\"short-form\",\"regions-overlap\"]");
        assertThat(candidates.at("/0/nameZh").asString()).isEqualTo(likelier.get("nameZh"));
        assertThat(candidates.at("/0/aliases/0").asString()).isEqualTo(shortForm);
        assertThat(candidates.at("/0/category").asString()).isEqualTo("railway");
        assertThat(candidates.at("/0/regions/0").asString()).isEqualTo("630100");
    }

    @Test
    void ofManyProjectsWithAKeyTheLatestAreCompared() {
        var name = newPlace() + "至" + newPlace() + "铁路";
        var latest = registeredId(project(name));
        jdbc.sql("""
                update project_key set holders = array(select gen_random_uuid() from generate_series(1, 60)) || holders
                where cast(:id as uuid) = any (holders)
                """).param("id", latest).update();

        var problem = refused(project(name));

        assertThat(problem.at("/candidates/0/id").asString()).isEqualTo(latest);
    }

    @Test
    void aLongerLineIsNoCandidate() {
        var name = newPlace() + "至" + newPlace() + "至" + newPlace();
        registry.registered(line(name + "铁路", "620100", "620800", "621000"));

        registry.register(line(name + "至" + newPlace() + "高速铁路", "620100", "620800", "621000", "610600"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void aLineBetweenTheSamePlacesIsACandidateWhateverItsName() {
        var corridor = Map.of("endpoints", List.of(newPlace() + "市", newPlace()));
        var one = line(newPlace() + "快线", "620100");
        one.put("corridor", corridor);
        var other = line(newPlace() + "专线", "620100");
        other.put("corridor", corridor);
        registry.registered(one);

        assertThat(refused(other).at("/candidates/0/reasons/0").asString()).isEqualTo("same-endpoints");
    }

    @Test
    void theSameProjectCodeIsCertain() {
        var code = newCode();
        var one = project();
        one.put("codes", List.of(code));
        var other = project();
        other.put("codes", List.of(newCode(), code));
        other.put("regions", List.of("450000"));
        registry.registered(one);

        var candidate = refused(other).at("/candidates/0");

        assertThat(candidate.get("score").asInt()).isEqualTo(100);
        assertThat(candidate.at("/reasons/0").asString()).isEqualTo("same-code");
    }

    @Test
    void theSameNameInAnotherProvinceIsAnotherWork() {
        var name = newPlace() + newPlace() + "示范区";
        var one = line(name, "620000");
        one.put("nature", "programme");
        one.put("category", "education");
        var other = new LinkedHashMap<>(one);
        other.put("regions", List.of("640000"));
        registry.registered(one);

        registry.register(other).expectStatus().isCreated();

        other.put("nameZh", name + "建设");
        assertThat(refused(other).get("candidates")).hasSize(1);
    }

    @Test
    void distinctFromMustListEveryCandidate() {
        var places = newPlace() + "至" + newPlace();
        var first = registeredId(line(places + "铁路", "620100"));
        var second = line(places + "高铁", "620100");
        second.put("distinctFrom", List.of(Map.of("id", first, "reason", "另一线位")));
        var secondId = registeredId(second);
        var third = line(places + "城际铁路", "620100");
        third.put("distinctFrom", List.of(Map.of("id", first, "reason", "另一线位")));

        assertThat(refused(third).get("candidates")).hasSize(2);

        third.put(
                "distinctFrom",
                List.of(Map.of("id", first, "reason", "另一线位"), Map.of("id", secondId, "reason", "另一线位")));
        registry.register(third).expectStatus().isCreated();
    }

    @Test
    void anAmendmentIsRefusedOnlyForCandidatesThatItBringsAbout() {
        var places = newPlace() + "至" + newPlace();
        var first = registeredId(line(places + "铁路", "620100"));
        var alike = line(places + "高铁", "620100");
        alike.put("distinctFrom", List.of(Map.of("id", first, "reason", "另一线位")));
        var other = registeredId(line(newPlace() + "至" + newPlace() + "铁路", "620100"));

        registry.patch(registeredId(alike), 1)
                .body(Map.of("regions", List.of("620100", "620200")))
                .exchange()
                .expectStatus()
                .isOk();
        var problem = json(registry.patch(other, 1)
                .body(Map.of("nameZh", places + "城际铁路"))
                .exchange()
                .expectStatus()
                .isEqualTo(409));
        registry.get("/v1/projects/{id}", other).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        problem.get("candidates")
                .forEach(candidate -> registry.distinguish(
                                other, candidate.get("id").asString())
                        .expectStatus()
                        .isOk());
        registry.patch(other, 3)
                .body(Map.of("nameZh", places + "城际铁路"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(problem.get("code").asString()).isEqualTo("duplicate-suspected");
        assertThat(problem.get("candidates")).hasSize(2);
    }

    @Test
    void aProjectIsACandidateByItsCurrentNamesOnly() {
        var before = newPlace() + "至" + newPlace() + "铁路";
        var after = newPlace() + "至" + newPlace() + "铁路";
        var id = registeredId(line(before, "620100"));
        registry.patch(id, 1)
                .body(Map.of("nameZh", after))
                .exchange()
                .expectStatus()
                .isOk();

        registry.register(line(before, "620100")).expectStatus().isCreated();
        assertThat(refused(line("新建" + after, "620100")).at("/candidates/0/id").asString())
                .isEqualTo(id);
    }

    @Test
    void ofConcurrentRegistrationsOfOneLineOneSucceeds() throws Exception {
        var one = newPlace();
        var other = newPlace();
        var names = List.of(
                one + "至" + other + "铁路",
                other + "—" + one + "高铁",
                "新建" + one + "到" + other + "铁路项目",
                one + "—" + other + "铁路",
                "" + one.charAt(0) + other.charAt(0) + "铁路",
                one + "市至" + other + "市城际铁路工程");

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 3 * names.size())
                    .mapToObj(i -> (Callable<Integer>) () -> registry.register(
                                    line(names.get(i % names.size()), "620100", "623001"))
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .toList();
            for (var done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aLineIsACandidateWithoutTheCharacterBetweenItsPlaces() {
        var one = newPlace();
        var other = newPlace();
        var id = registry.registered(line(one + "至" + other + "铁路", "620100", "623001"))
                .get("id")
                .asString();

        assertThat(refused(line(one + other + "铁路", "620100", "623001"))
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void wordsThatManyProjectsShareAreIgnored() {
        var shared = newPlace() + newPlace() + "示范园";
        for (var i = 0; i < 25; i++) {
            registry.register(line(newPlace() + shared, "620100"))
                    .expectStatus()
                    .isCreated();
        }

        registry.register(line(newPlace() + shared, "620100")).expectStatus().isCreated();
    }

    @Test
    void aNameWithWordsLeftOutIsACandidate() {
        var name = newPlace() + newPlace() + "生态修复" + newPlace();
        registry.registered(line(newPlace() + name, "620100"));

        assertThat(refused(line(name, "620100")).at("/candidates/0/reasons/0").asString())
                .isEqualTo("similar-name");
    }

    @Test
    void theProblemSpeaksTheCallersLanguage() {
        var project = project();
        registry.registered(project);

        var problem = json(registry.post("/v1/projects")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .body(project)
                .exchange());

        assertThat(problem.get("title").asString()).isEqualTo("疑似重复登记");
    }

    private JsonNode refused(Map<String, ?> project) {
        var problem = json(registry.register(project).expectStatus().isEqualTo(409));
        assertThat(problem.get("code").asString()).isEqualTo("duplicate-suspected");
        return problem;
    }

    private String registeredId(Map<String, ?> project) {
        return registry.registered(project).get("id").asString();
    }

    private static String newCode() {
        return "2206-441624-04-01-%06d"
                .formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
    }
}
