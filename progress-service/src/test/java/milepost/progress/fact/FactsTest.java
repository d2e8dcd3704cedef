package milepost.progress.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Target;
import milepost.progress.stage.MilestoneType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    /** Facts of one milestone, one of each day. */
    private static List<Fact> story() {
        var move = new TargetChange(
                UUID.randomUUID(), ReasonCode.LAND, "征迁滞后", null, false, "an office", Decision.RECORDED, null);
        var again = new TargetChange(
                UUID.randomUUID(), ReasonCode.WEATHER, "冬歇", null, true, "an office", Decision.RECORDED, null);
        var added = fact(0, new Added(Definition.of(MilestoneType.START, "开工"), DAY.plusDays(90), Precision.DAY));
        return List.of(
                added,
                fact(10, new Moved(DAY.plusDays(120), Precision.DAY, move)),
                fact(20, new Paused(ReasonCode.WEATHER, new Reason("冬歇", null), DAY.plusDays(60))),
                fact(30, new Resumed(null)),
                fact(40, new PartlyMet(null, "一半", List.of())),
                fact(50, new Moved(DAY.plusDays(200), Precision.DAY, again)),
                fact(60, new Met(List.of())));
    }

    private static Fact fact(int day, Content content) {
        return Fact.of(DAY.plusDays(day), NOW, content);
    }

    @RepeatedTest(50)
    void anyOrderOfTheSameFactsGivesTheSameMilestone(RepetitionInfo repetition) {
        var inOrder = recorded(story());
        var random = new Random(repetition.getCurrentRepetition());
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);
        var until = 1 + random.nextInt(shuffled.size());

        var expected = milestone(recorded(byDay(shuffled.subList(0, until), inOrder.getFirst())));
        var actual = milestone(recorded(withFirst(shuffled.subList(0, until), inOrder.getFirst())));

        assertThat(actual.status()).isEqualTo(expected.status());
        assertThat(actual.targets().all())
                .extracting(Target::date)
                .isEqualTo(expected.targets().all().stream().map(Target::date).toList());
        assertThat(actual.actualDate()).isEqualTo(expected.actualDate());
        assertThat(actual.pause().map(Fact::occurredOn))
                .isEqualTo(expected.pause().map(Fact::occurredOn));
        assertThat(actual.slipDays(DAY.plusDays(300))).isEqualTo(expected.slipDays(DAY.plusDays(300)));
    }

    private static List<Fact> byDay(List<Fact> facts, Fact first) {
        return withFirst(
                facts.stream()
                        .sorted(java.util.Comparator.comparing(Fact::occurredOn))
                        .toList(),
                first);
    }

    private static List<Fact> withFirst(List<Fact> facts, Fact first) {
        var all = new ArrayList<>(facts);
        all.remove(first);
        all.addFirst(first);
        return all;
    }

    /** The same facts, recorded one second after another in this order. */
    private static List<Fact> recorded(List<Fact> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(index -> {
                    var fact = facts.get(index);
                    return new Fact(fact.eventId(), fact.occurredOn(), NOW.plusSeconds(index), null, fact.content());
                })
                .toList();
    }

    @Test
    void theLastCorrectionOfAFactHolds() {
        var met = fact(60, new Met(List.of()));
        var first = correction(1, met, new Met(List.of()), 61);
        var second = correction(2, met, new Met(List.of()), 62);

        var facts = new Facts(List.of(second, first, met));

        assertThat(facts.standing()).singleElement().returns(DAY.plusDays(62), Fact::occurredOn);
        assertThat(facts.asOf(NOW.plusSeconds(1)).standing())
                .singleElement()
                .returns(DAY.plusDays(61), Fact::occurredOn);
        assertThat(facts.asOf(NOW).standing()).containsExactly(met);
    }

    @Test
    void aWithdrawnFactCountsNoLonger() {
        var added = story().getFirst();
        var met = fact(60, new Met(List.of()));
        var withdrawn = Fact.of(DAY.plusDays(70), NOW.plusSeconds(1), new Corrected(met.eventId(), null, null, WHY));

        assertThat(milestone(List.of(added, met)).isMet()).isTrue();
        assertThat(milestone(List.of(added, met, withdrawn)).isOpen()).isTrue();
    }

    @Test
    void aMissBelongsToTheTargetThatPassedAndNotToTheCorrectedOne() {
        var added = story().getFirst();
        var missed = fact(91, new Missed(added.eventId(), DAY.plusDays(90)));
        var right = new Added(Definition.of(MilestoneType.START, "开工"), DAY.plusDays(400), Precision.DAY);
        var corrected = correction(1, added, right, 0);

        assertThat(milestone(List.of(added, missed)).currentTarget().missedAt()).isNotNull();
        assertThat(milestone(List.of(added, missed, corrected)).currentTarget().missedAt())
                .isNull();
    }

    private static final Reason WHY = new Reason("录入有误", null);

    private static Fact correction(int second, Fact wrong, Content right, int day) {
        var says = new Corrected(wrong.eventId(), right, DAY.plusDays(day), WHY);
        return Fact.of(DAY.plusDays(70), NOW.plusSeconds(second), says);
    }

    private static Milestone milestone(List<Fact> facts) {
        return new Milestone(ID, ID, new Facts(facts), 0);
    }

    @Test
    void aMoveThatWasStoredBeforeThereWereDecisionsIsRecorded() {
        var stored = """
                {"kind": "moved", "date": "2026-05-01", "precision": "day", "change": {
                    "id": "%s", "reasonCode": "LAND", "reasonText": "征迁滞后", "documentRef": null, "late": true, "org": null}}
                """.formatted(ID);

        var content = JsonMapper.shared().readValue(stored, Content.class);

        assertThat(content)
                .isEqualTo(new Moved(
                        LocalDate.of(2026, 5, 1),
                        Precision.DAY,
                        new TargetChange(ID, ReasonCode.LAND, "征迁滞后", null, true, null, Decision.RECORDED, null)));
    }
}
