package milepost.progress.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameFactsInAnyOrderGiveTheSameConditionOnEveryDay(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<>(random.ints(0, 60)
                .distinct()
                .limit(12)
                .mapToObj(day -> fact(Condition.values()[random.nextInt(3)], day))
                .toList());
        var inOrder = new ConditionHistory(facts);

        for (var n = 0; n < 50; n++) {
            Collections.shuffle(facts, random);
            var shuffled = new ConditionHistory(facts);
            assertThat(days()).allSatisfy(day -> assertThat(shuffled.on(day)).isEqualTo(inOrder.on(day)));
        }
    }

    @Test
    void aFactThatComesLateChangesThePastAndNotThePresent() {
        var resumed = fact(Condition.ACTIVE, 20);
        var suspended = fact(Condition.SUSPENDED, 10);

        var history = new ConditionHistory(List.of(resumed, suspended));

        assertThat(history.conditionOn(DAY.plusDays(9))).isEqualTo(Condition.ACTIVE);
        assertThat(history.conditionOn(DAY.plusDays(19))).isEqualTo(Condition.SUSPENDED);
        assertThat(history.on(DAY.plusDays(30))).contains(resumed);
    }

    @Test
    void aConditionBeganWithTheFirstOfTheFactsThatSayIt() {
        var first = fact(Condition.SUSPENDED, 10);
        var again = fact(Condition.SUSPENDED, 15);

        assertThat(new ConditionHistory(List.of(again, first)).on(DAY.plusDays(20)))
                .contains(first);
    }

    @Test
    void ofSeveralFactsForOneDayTheLastOneCounts() {
        var delayed = fact(Condition.DELAYED_START, 10);
        var suspended = fact(Condition.SUSPENDED, 10);

        var history = new ConditionHistory(List.of(delayed, suspended));

        assertThat(history.on(DAY.plusDays(10))).contains(suspended);
        assertThat(history.has(suspended)).isTrue();
        assertThat(history.has(delayed)).isFalse();
    }

    @Test
    void theLatestDayThatIsNamedOneAfterTheOtherCounts() {
        var first = until(fact(Condition.SUSPENDED, 10), 20);
        var anew = until(fact(Condition.SUSPENDED, 15), 40);
        var shorter = until(fact(Condition.SUSPENDED, 18), 30);
        var history = new ConditionHistory(List.of(anew, first, shorter));

        assertThat(history.untilOn(DAY.plusDays(12))).contains(DAY.plusDays(20));
        assertThat(history.explainedUntil(DAY.plusDays(60))).contains(DAY.plusDays(40));
        assertThat(history.on(DAY.plusDays(60))).contains(first);
    }

    @Test
    void aConditionThatEndedOrWasExplainedOnTheDayNeedsNoExplanation() {
        var suspended = until(fact(Condition.SUSPENDED, 10), 20);

        assertThat(new ConditionHistory(List.of(suspended, fact(Condition.ACTIVE, 25)))
                        .explainedUntil(DAY.plusDays(60)))
                .isEmpty();
        assertThat(new ConditionHistory(List.of(suspended, fact(Condition.SUSPENDED, 20)))
                        .explainedUntil(DAY.plusDays(60)))
                .isEmpty();
        assertThat(new ConditionHistory(List.of(suspended, fact(Condition.SUSPENDED, 19)))
                        .explainedUntil(DAY.plusDays(60)))
                .contains(DAY.plusDays(20));
    }

    @Test
    void twoHistoriesDifferSinceADay() {
        var suspended = fact(Condition.SUSPENDED, 10);
        var active = fact(Condition.ACTIVE, 20);
        var one = new ConditionHistory(List.of(suspended));
        var other = new ConditionHistory(List.of(suspended, active));
        var nothing = new ConditionHistory(List.of());

        assertThat(one.differsSince(other, DAY.plusDays(60))).contains(DAY.plusDays(20));
        assertThat(nothing.differsSince(one, DAY.plusDays(60))).contains(DAY.plusDays(10));
        assertThat(nothing.differsSince(other, DAY.plusDays(60))).isEmpty();
        assertThat(one.differsSince(one, DAY.plusDays(60))).isEmpty();
    }

    private static List<LocalDate> days() {
        return IntStream.range(-1, 62).mapToObj(DAY::plusDays).toList();
    }

    private static ConditionFact fact(Condition condition, int day) {
        return new ConditionFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                condition,
                DAY.plusDays(day),
                null,
                ReasonCode.FUNDING,
                "资金",
                null,
                Instant.EPOCH);
    }

    private static ConditionFact until(ConditionFact fact, int day) {
        return new ConditionFact(
                fact.id(),
                fact.projectId(),
                fact.condition(),
                fact.since(),
                DAY.plusDays(day),
                fact.reasonCode(),
                fact.reasonText(),
                null,
                fact.recordedAt());
    }
}
