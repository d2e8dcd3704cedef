package milepost.registry.timetable;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.timetable.MilestoneEvents.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.StageChanged;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How far projects were, as it was known at a time. */
@RegistryIT
class StandingAsOfIT {

    private static final LocalDate SOON = LocalDate.now(TextValues.ZONE).plusDays(100);

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    private final String place = newPlace();

    @Test
    void stageLightAndDatesAreThoseThatWereKnown() {
        var plan = registry.newPlan();
        var id = registered();
        registry.cite(id, citation(plan, place)).expectStatus().isCreated();
        var start = MilestoneEvents.of(id);
        var before = Instant.now();
        publish(topics, id, 1, start.added("START", "开工", SOON, "day"), light(id, null, "green"));
        var planned = known("light=green");
        publish(topics, id, 3, start.moved("START", "开工", SOON, SOON.plusDays(40)), light(id, "green", "yellow"));
        var moved = known("light=yellow");
        publish(
                topics,
                id,
                5,
                new StageChanged(id, "CONCEIVED", "DESIGN", start.milestone(), "START", null),
                start.cancelled("START", "开工", SOON));
        var designed = known("stage=DESIGN");
        await().untilAsserted(() ->
                assertThat(item(Instant.now()).get("nextMilestone").isNull()).isTrue());

        assertStanding(before, "CONCEIVED", "none", null);
        assertStanding(planned, "CONCEIVED", "green", 0);
        assertStanding(moved, "CONCEIVED", "yellow", 40);
        assertThat(item(moved).at("/nextMilestone/currentTarget").asString())
                .isEqualTo(SOON.plusDays(40).toString());
        assertStanding(Instant.now(), "DESIGN", "yellow", null);
        assertThat(filtered(planned, "light=green")).isEqualTo(1);
        assertThat(filtered(planned, "light=yellow")).isZero();
        assertThat(filtered(designed, "stage=DESIGN")).isEqualTo(1);
        assertThat(covered(plan, before).at("/counts/byLight/none").asInt()).isEqualTo(1);
        assertThat(covered(plan, moved).at("/counts/byLight/yellow").asInt()).isEqualTo(1);
        assertThat(covered(plan, moved).at("/works/0/slipDays").asInt()).isEqualTo(40);
    }

    @Test
    void coverageBeforeACitationDoesNotHaveIt() {
        var plan = registry.newPlan();
        var id = registered();
        var before = Instant.now();
        registry.cite(id, citation(plan, place)).expectStatus().isCreated();

        assertThat(covered(plan, before).at("/counts/named").asInt()).isZero();
        assertThat(covered(plan, Instant.now()).at("/counts/named").asInt()).isEqualTo(1);
    }

    private UUID registered() {
        return UUID.fromString(
                registry.registered(line(place + "至合作铁路", "620100")).get("id").asString());
    }

    private static LightChanged light(UUID id, String from, String to) {
        return new LightChanged(id, from, to, "milepost-default/1", 0, SOON, null);
    }

    /** Waits until the project is found by a filter, and returns the time. */
    private Instant known(String filter) {
        await().untilAsserted(() -> assertThat(json(registry.get("/v1/projects?q={place}&" + filter, place))
                        .get("items"))
                .hasSize(1));
        return Instant.now();
    }

    private JsonNode item(Instant asOf) {
        return json(registry.get("/v1/projects?q={place}&asOf={asOf}", place, asOf))
                .at("/items/0");
    }

    private int filtered(Instant asOf, String filter) {
        return json(registry.get("/v1/projects/facets?q={place}&asOf={asOf}&" + filter, place, asOf))
                .get("total")
                .asInt();
    }

    private JsonNode covered(String plan, Instant asOf) {
        return json(registry.get("/v1/plans/{plan}/coverage?asOf={asOf}", plan, asOf))
                .at("/clauses/0");
    }

    private void assertStanding(Instant asOf, String stage, String light, Integer slipDays) {
        var item = item(asOf);
        assertThat(item.get("stage").asString()).isEqualTo(stage);
        assertThat(item.get("light").asString()).isEqualTo(light);
        assertThat(item.get("slipDays").isNull() ? null : item.get("slipDays").asInt())
                .isEqualTo(slipDays);
    }
}
