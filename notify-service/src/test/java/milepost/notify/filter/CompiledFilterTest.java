package milepost.notify.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.TestFacts;
import milepost.web.json.BodyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CompiledFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final EventFacts FACTS =
            TestFacts.met(List.of(new UUID(1, 2)), List.of("620722", "630100"), 30, NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"field":"slipDays","eq":30}                              | true
            {"field":"slipDays","in":[29,31]}                         | false
            {"field":"slipDays","gt":30}                              | false
            {"field":"slipDays","gte":30,"lt":31}                     | true
            {"field":"slipDays","lte":29}                             | false
            {"field":"moves","lt":100}                                | false
            {"not":{"field":"moves","lt":100}}                        | true
            {"field":"moves","exists":false}                          | true
            {"field":"milestoneType","prefix":"STA"}                  | true
            {"field":"milestoneType","prefix":"TA"}                   | false
            {"field":"region","in":["6207"]}                          | true
            {"field":"region","eq":"620000"}                          | true
            {"field":"region","eq":"6208"}                            | false
            {"field":"region","eq":"100000"}                          | true
            {"field":"project","eq":"00000000-0000-0001-0000-000000000002"} | true
            {"or":[{"field":"light","eq":"red"},{"field":"category","eq":"railway"}]}  | true
            {"and":[{"field":"light","eq":"red"},{"field":"category","eq":"railway"}]} | false
            """)
    void aConditionHoldsOrNot(String where, boolean holds) {
        var filter = filter("{\"where\":" + where + "}");

        assertThat(CompiledFilter.of(filter).matches(FACTS)).isEqualTo(holds);
        assertThat(Miss.all(filter, FACTS).isEmpty()).isEqualTo(holds);
    }

    @Test
    void whatDoesNotHoldIsNamedWithWhatWasAskedAndFound() {
        var filter = filter("""
                {"categories":["railway"],"lights":["red"],
                 "where":{"and":[{"field":"slipDays","gte":1},{"or":[{"field":"region","eq":"11"},{"field":"moves","gte":3}]}]}}
                """);

        var misses = Miss.all(filter, FACTS);

        assertThat(misses).extracting(Miss::place).containsExactly("/lights", "/where/and/1");
        assertThat(misses.getFirst().asked()).hasToString("[\"red\"]");
        assertThat(misses.getFirst().found()).containsEntry("light", List.of());
        assertThat(misses.getLast().found())
                .containsEntry("moves", List.of())
                .containsEntry("region", List.of("10", "62", "6207", "620722", "63", "6301"));
    }

    @Test
    void aFilterOfAnEarlierReleaseStillGetsEverything() {
        var stored = JsonMapper.shared()
                .readValue(
                        "{\"projects\":[],\"regions\":[],\"categories\":[],\"plans\":[],\"eventTypes\":[],\"minSlipDays\":null}",
                        SubscriptionFilter.class);
        var tower = EventFacts.of(
                FACTS.eventType(),
                FACTS.project(),
                new EventDetails("TOWER", null, null, null, null, null, null, null),
                NOW);

        assertThat(CompiledFilter.of(stored).matches(tower)).isTrue();
        assertThat(CompiledFilter.of(FilterPart.ofNew(null)).matches(tower)).isFalse();
        assertThat(CompiledFilter.of(FilterPart.ofNew(null)).matches(FACTS)).isTrue();
    }

    private static SubscriptionFilter filter(String body) {
        return FilterPart.filter(BodyReader.standard().read(body, FilterPart.class));
    }
}
