package milepost.progress.decision;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MovedTarget;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Fact;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestone;
import org.junit.jupiter.api.Test;

class DecisionPolicyTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Milestone MILESTONE = due("2026-06-30");

    @Test
    void withoutPoliciesNoChangeNeedsADecision() {
        assertThat(asking(MILESTONE, to("2036-06-30"))).isNull();
    }

    @Test
    void aPolicyAppliesFromItsFirstDayToItsLast() {
        var bounded = new DecisionPolicy("p", FROM, FROM.plusDays(1), null, List.of(), null, false);

        assertThat(asking(MILESTONE, to("2026-07-31", FROM.minusDays(1)), bounded))
                .isNull();
        assertThat(asking(MILESTONE, to("2026-07-31", FROM), bounded)).isEqualTo("p");
        assertThat(asking(MILESTONE, to("2026-07-31", FROM.plusDays(1)), bounded))
                .isEqualTo("p");
        assertThat(asking(MILESTONE, to("2026-07-31", FROM.plusDays(2)), bounded))
                .isNull();
        assertThat(asking(MILESTONE, to("2026-07-31", FROM.plusYears(50)), policy("open", FROM)))
                .isEqualTo("open");
    }

    @Test
    void ofSeveralThatAskTheOneThatBeganLastIsNamedAndOfThoseTheFirst() {
        var old = policy("old", FROM);
        var recent = policy("recent", FROM.plusDays(5));
        var asRecent = policy("as recent", FROM.plusDays(5));
        var later = policy("later", FROM.plusYears(1));

        assertThat(asking(MILESTONE, to("2026-07-31", FROM.plusDays(9)), old, recent, asRecent, later))
                .isEqualTo("recent");
    }

    @Test
    void theRegionIsThatOfTheProjectOrAboveIt() {
        for (var region : List.of("62", "620000", "6201", "620100", "100000")) {
            assertThat(asking(MILESTONE, to("2026-07-31"), in(region))).isEqualTo("p");
        }
        for (var region : List.of("63", "6202", "620102")) {
            assertThat(asking(MILESTONE, to("2026-07-31"), in(region))).isNull();
        }
    }

    @Test
    void theReasonIsOneOfThoseNamed() {
        var land = new DecisionPolicy("p", FROM, null, null, List.of(ReasonCode.LAND), null, false);
        var others =
                new DecisionPolicy("p", FROM, null, null, List.of(ReasonCode.FUNDING, ReasonCode.WEATHER), null, false);

        assertThat(asking(MILESTONE, to("2026-07-31"), land)).isEqualTo("p");
        assertThat(asking(MILESTONE, to("2026-07-31"), others)).isNull();
    }

    @Test
    void theSizeIsCountedFromTheBaselineSoSmallMovesAddUp() {
        var monthLater = moved(MILESTONE, "2026-07-30");

        assertThat(asking(MILESTONE, to("2026-07-29"), atLeast(30))).isNull();
        assertThat(asking(MILESTONE, to("2026-07-30"), atLeast(30))).isEqualTo("p");
        assertThat(asking(monthLater, to("2026-07-31"), atLeast(30))).isEqualTo("p");
    }

    @Test
    void onlyLateChangesMayBeMeant() {
        var late = new DecisionPolicy("p", FROM, null, null, List.of(), null, true);

        assertThat(asking(MILESTONE, to("2026-07-31"), late)).isNull();
        assertThat(asking(MILESTONE, target("2026-07-31", Precision.DAY, FROM, true), late))
                .isEqualTo("p");
    }

    @Test
    void whatDoesNotGetLaterNeedsNoDecision() {
        var slipped = moved(MILESTONE, "2026-12-31");
        var openEnded = due("2026-06-30", Precision.AFTER);

        assertThat(asking(slipped, to("2026-12-30"), atLeast(1))).isNull();
        assertThat(asking(due("2026-06-30", Precision.QUARTER), to("2026-06-30"), policy("p", FROM)))
                .isNull();
        assertThat(asking(openEnded, to("2028-01-01"), policy("p", FROM))).isNull();
    }

    @Test
    void whatLosesItsLastDayGetsLaterByMoreThanAnySize() {
        var openEnded = target("2026-06-30", Precision.AFTER, FROM, false);

        assertThat(asking(MILESTONE, openEnded, atLeast(3000))).isEqualTo("p");
    }

    private static String asking(Milestone milestone, Fact move, DecisionPolicy... policies) {
        var asked = MovedTarget.of(milestone.with(move), move.eventId());
        return new DecisionProperties(List.of(policies))
                .policyFor(asked, "620100")
                .map(DecisionPolicy::name)
                .orElse(null);
    }

    private static DecisionPolicy policy(String name, LocalDate from) {
        return new DecisionPolicy(name, from, null, null, List.of(), null, false);
    }

    private static DecisionPolicy in(String region) {
        return new DecisionPolicy("p", FROM, null, region, List.of(), null, false);
    }

    private static DecisionPolicy atLeast(int days) {
        return new DecisionPolicy("p", FROM, null, null, List.of(), days, false);
    }

    private static Fact to(String date) {
        return to(date, FROM);
    }

    private static Fact to(String date, LocalDate askedOn) {
        return target(date, Precision.DAY, askedOn, false);
    }

    private static Fact target(String date, Precision precision, LocalDate askedOn, boolean late) {
        var change =
                new TargetChange(UUID.randomUUID(), ReasonCode.LAND, "征迁滞后", null, late, null, Decision.RECORDED, null);
        return Fact.now(WorkingDay.startOf(askedOn), new Moved(LocalDate.parse(date), precision, change));
    }
}
