package milepost.registry.imports;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.imports.ImportClient.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ListingEvent.ProjectListed;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Annual lists of 30 works, some of which are registered. */
@RegistryIT
class ImportAnnualListIT {

    private static final int KNOWN = 5;
    private static final int ALL = 30;

    @Autowired
    RegistryClient anyone;

    @Autowired
    TopicProbe topics;

    RegistryClient registry;
    ImportClient imports;
    String list;

    @BeforeEach
    void office() {
        TestRegions.define(anyone);
        registry = anyone.as(TestTokens.of(Role.REGISTRAR)
                .regions("35")
                .org("office-" + UUID.randomUUID())
                .subject("staff"));
        imports = new ImportClient(registry);
        list = "省列重大项目清单" + UUID.randomUUID();
    }

    @Test
    void aListSentTwiceIsRecordedOnce() {
        var names = names();
        names.subList(0, KNOWN).forEach(name -> registry.registered(line(name, "350121")));
        var file = new StringBuilder("项目名称,县区,年度,级别,清单名称,类别\r\n");
        for (var i = 0; i < ALL; i++) {
            file.append(names.get(i)).append(",庚辛县,2026年,省级,").append(list);
            file.append(i < 10 ? ",计划新开工" : i < 25 ? ",续建项目" : ",预备").append("\r\n");
        }
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);

        assertCounts(imports.sent(bytes, "dryRun=true&name=a.csv"), ALL - KNOWN, KNOWN, 0, 0, 0, 0);
        assertThat(total()).isZero();
        var done = imports.sent(bytes, "name=a.csv");
        assertCounts(done, ALL - KNOWN, KNOWN, 0, 0, 0, 0);
        assertCounts(imports.sent(bytes, "name=a.csv"), 0, 0, ALL, 0, 0, 0);

        assertThat(total()).isEqualTo(ALL);
        var counts = json(registry.get("/v1/listings/counts?list={list}", list));
        assertThat(counts.get("buckets"))
                .extracting(one ->
                        one.get("bucket").asString() + " " + one.get("count").asInt())
                .containsExactly("CARRY_OVER 15", "NEW_START 10", "PREPARATORY 5");
        var known = imports.rows(done, "amended").getFirst();
        assertThat(versionOf(known.get("project").asString())).isEqualTo("\"2\"");
        var added = imports.rows(done, "registered").getFirst();
        assertThat(versionOf(added.get("project").asString())).isEqualTo("\"2\"");
        await().untilAsserted(() -> assertThat(topics.events(
                        Topics.PROJECT_EVENTS, added.get("project").asString()))
                .last()
                .isInstanceOfSatisfying(ProjectListed.class, event -> {
                    assertThat(event.year()).isEqualTo(2026);
                    assertThat(event.importedFrom())
                            .isEqualTo(new ImportedRow(
                                    UUID.fromString(done.get("id").asString()),
                                    added.get("row").asInt()));
                }));
    }

    @Test
    void parametersSayWhatTheRowsDoNot() {
        var name = names().getFirst();
        registry.registered(line(name, "350121"));
        var file = ("项目名称,县区,项目性质\r\n" + name + ",庚辛县,续建\r\n").getBytes(StandardCharsets.UTF_8);

        var incomplete = imports.sent(file, "name=a.csv");
        var whole = imports.sent(file, "name=a.csv&listYear=2025&listLevel=municipal&listName=" + list);
        var other = imports.sent(
                file, "name=a.csv&listYear=2025&listLevel=municipal&listBucket=NEW_START&listName=" + list);

        assertCounts(incomplete, 0, 0, 1, 0, 0, 0);
        assertCounts(whole, 0, 1, 0, 0, 0, 0);
        assertCounts(other, 0, 0, 1, 0, 0, 0);
        assertThat(total()).isOne();
        imports.send(file, "listYear=26").expectStatus().isBadRequest();
    }

    @Test
    void anEntryIsNeverOverwritten() {
        var name = names().getFirst();
        registry.registered(line(name, "350121"));
        var first = table(name, "计划新开工");
        var second = table(name, "续建");

        imports.sent(first, "name=a.csv");
        var done = imports.sent(second, "name=a.csv");

        assertCounts(done, 0, 0, 1, 0, 0, 0);
        assertThat(imports.rows(done, "same")
                        .getFirst()
                        .at("/problems")
                        .valueStream()
                        .map(problem -> problem.get("code").asString())
                        .toList())
                .contains("listed-otherwise");
        assertThat(json(registry.get("/v1/listings?list={list}", list))
                        .at("/items/0/bucket")
                        .asString())
                .isEqualTo("NEW_START");
    }

    private byte[] table(String name, String bucket) {
        return ("项目名称,县区,年份,级别,名单,清单类别\r\n" + name + ",庚辛县,2026,省级," + list + "," + bucket + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (var i = 0; i < ALL; i++) {
            names.add(newPlace() + newPlace() + "水库");
        }
        return names;
    }

    private int total() {
        return json(registry.get("/v1/listings?limit=500&list={list}", list))
                .get("items")
                .size();
    }

    private String versionOf(String project) {
        return registry.get("/v1/projects/{id}", project)
                .returnResult(JsonNode.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.ETAG);
    }
}
