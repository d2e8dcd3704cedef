package milepost.registry.export;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static milepost.registry.imports.ImportClient.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.imports.ImportClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RegistryIT
class ExportLinesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    RegistryClient registry;

    String mark = UUID.randomUUID().toString();

    @Test
    void aLineIsAnItemOfTheList() {
        registry.registered(project("甲𠮷🚄" + mark));
        registry.registered(project("乙" + mark));

        var items = json(registry.get("/v1/projects?q={q}", mark)).get("items");

        assertThat(lines().stream().map(JSON::readTree)).containsExactlyElementsOf(items.values());
    }

    @Test
    void aLineOfThePastIsAnItemOfTheListOfThePast() {
        var id = registry.registered(project("甲" + mark)).get("id").asString();
        var then = Instant.now();
        registry.patch(id, 1)
                .body(Map.of("investment", "1.50"))
                .exchange()
                .expectStatus()
                .isOk();
        registry.registered(project("乙" + mark));

        var items =
                json(registry.get("/v1/projects?q={q}&asOf={then}", mark, then)).get("items");

        assertThat(items).hasSize(1);
        assertThat(lines("&asOf=" + then).stream().map(JSON::readTree)).containsExactlyElementsOf(items.values());
    }

    @Test
    void whatWasExportedIsKnownWhenItIsImported() {
        var plan = registry.newPlan();
        var whole = project("整体" + mark);
        var from = newPlace();
        var to = newPlace();
        var part = project(from + "至" + to + mark);
        part.put("partOf", registry.registered(whole).get("id").asString());
        part.put("nameEn", "A–B " + mark);
        part.put("aliases", List.of(from + to + "线" + mark));
        part.put("corridor", Map.of("endpoints", List.of(from, to), "via", List.of("丙")));
        part.put("responsibleOrg", "甲乙铁路公司");
        part.put("investment", "1.50");
        part.put("descriptionZh", "第一行\n第二行");
        registry.cite(registry.registered(part).get("id").asString(), citation(plan, from + "至" + to))
                .expectStatus()
                .isCreated();
        var file = String.join("\n", lines()).getBytes(StandardCharsets.UTF_8);

        var again = new ImportClient(
                registry.as(TestTokens.of(Role.REGISTRAR).regions("62").org("office-" + mark)));
        var done = again.sent(file, "name=again.ndjson");

        assertThat(again.rows(done, "refused")).isEmpty();
        assertCounts(done, 0, 0, 2, 0, 0, 0);
    }

    private List<String> lines() {
        return lines("");
    }

    private List<String> lines(String query) {
        var file = registry.get("/v1/exports/projects.ndjson?q={q}" + query, mark)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/x-ndjson")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return file.lines().toList();
    }
}
