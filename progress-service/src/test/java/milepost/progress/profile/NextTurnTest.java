package milepost.progress.profile;

import static java.time.temporal.ChronoUnit.DAYS;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.moved;
import static milepost.progress.milestone.SomeMilestone.paused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.progress.calendar.Precision;
import milepost.progress.curve.PlannedCurve;
import milepost.progress.fact.Condition;
import milepost.progress.fact.Definition;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.SomeMilestone;
import milepost.progress.profile.Judgement.Turn;
import milepost.progress.reporting.CurvePoint;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The computed light and its next turn are those that are found day by day, by the measures as they are defined. */
class NextTurnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int PROJECTS = 150;
    private static final int FURTHEST = 900; // days: further than any of the random projects has anything to turn
    private static final List<MilestoneType> TYPES = List.of(
            MilestoneType.START, MilestoneType.WORKS_COMPLETE, MilestoneType.IN_SERVICE, MilestoneType.TRACK_LAID);

    static Stream<LightProfile> profiles() {
        return new LightProfiles().all().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theComputedTurnIsThatFoundDayByDay(LightProfile profile) {
        var random = new Random(profile.id().hashCode());
        for (var n = 0; n < PROJECTS; n++) {
            var subject = anySubject(random);
            var judgement = profile.judge(subject);

            assertThat(judgement.lightOn(TODAY))
                    .as("project %d: %s", n, subject)
                    .isEqualTo(light(profile, subject, TODAY));
            assertThat(judgement.turnAfter(TODAY))
                    .as("project %d: %s", n, subject)
                    .isEqualTo(dayByDay(profile, subject));
        }
    }

    private static Optional<Turn> dayByDay(LightProfile profile, LightSubject subject) {
        var light = light(profile, subject, TODAY);
        return TODAY.plusDays(1)
                .datesUntil(TODAY.plusDays(FURTHEST))
                .map(day -> new Turn(day, light(profile, subject, day)))
                .filter(turn -> turn.to() != light)
                .findFirst();
    }

    private static Light light(LightProfile profile, LightSubject subject, LocalDate day) {
        if (subject.milestones().stream().noneMatch(Milestone::counts)) {
            return Light.NONE;
        }
        return profile.conditions().stream()
                .filter(condition -> holds(condition, subject, profile.lag(), day))
                .map(LightCondition::light)
                .max(Light::compareTo)
                .orElse(Light.GREEN);
    }

    private static boolean holds(LightCondition condition, LightSubject subject, int lag, LocalDate day) {
        var open = subject.milestones().stream().filter(Milestone::isOpen).toList();
        if (condition.condition() != null) {
            return !open.isEmpty()
                    && condition.condition().equals(subject.works().condition());
        }
        if (condition.pointsBehind() != null || condition.percentOfTimeShare() != null) {
            return !open.isEmpty() && subject.worksGoOn() && isBehind(condition, subject, lag, day);
        }
        return open.stream()
                .filter(milestone ->
                        condition.types().isEmpty() || condition.types().contains(milestone.type()))
                .anyMatch(milestone -> isLate(condition, milestone, day));
    }

    private static boolean isLate(LightCondition condition, Milestone open, LocalDate day) {
        if (condition.slipDays() != null) {
            return open.slipDays(day) >= condition.slipDays();
        }
        if (open.currentTarget().precision() == Precision.AFTER) {
            return false;
        }
        var last =
                condition.pausesExcuse() ? open.lastDay() : open.currentTarget().date();
        if (condition.daysPastTarget() != null) {
            return DAYS.between(last, day) >= condition.daysPastTarget();
        }
        var months = 0;
        for (var month = YearMonth.from(last); month.atEndOfMonth().isBefore(day); month = month.plusMonths(1)) {
            months++;
        }
        return months >= condition.monthsPastTarget();
    }

    private static boolean isBehind(LightCondition condition, LightSubject subject, int lag, LocalDate day) {
        var works = subject.works();
        var old = day.minusDays(lag);
        var compared = works.reportedOn() == null || works.reportedOn().isBefore(old) ? old : works.reportedOn();
        if (condition.pointsBehind() != null) {
            return works.planned() != null
                    && works.planned()
                            .percentOn(compared)
                            .filter(planned -> condition.pointsBehind().isMetBy(planned.subtract(works.percent())))
                            .isPresent();
        }
        var start = PlannedWorks.start(subject.milestones());
        var end = PlannedWorks.end(subject.milestones(), condition.types());
        if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
            return false;
        }
        var all = DAYS.between(start.get(), end.get());
        var passed = Math.min(all, DAYS.between(start.get(), compared));
        // reported % < limit % of passed / all
        return passed >= 0
                && works.percent()
                                .multiply(BigDecimal.valueOf(all))
                                .compareTo(BigDecimal.valueOf(
                                        passed * condition.percentOfTimeShare().lessThan()))
                        < 0;
    }

    private static LightSubject anySubject(Random random) {
        var milestones = IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> anyMilestone(random))
                .toList();
        var reportedOn = random.nextInt(4) == 0 ? null : TODAY.minusDays(random.nextInt(90));
        var percent = reportedOn == null ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(10_000), 2);
        var condition = Condition.values()[random.nextInt(Condition.values().length)];
        return new LightSubject(milestones, new ReportedWorks(percent, reportedOn, anyCurve(random), condition));
    }

    private static @Nullable PlannedWorks anyCurve(Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        var days = random.ints(-200, 300)
                .distinct()
                .limit(1 + random.nextInt(5))
                .sorted()
                .toArray();
        var percents = random.ints(days.length, 0, 10_001).sorted().toArray();
        var points = IntStream.range(0, days.length)
                .mapToObj(n -> new CurvePoint(TODAY.plusDays(days[n]), BigDecimal.valueOf(percents[n], 2), null))
                .toList();
        var curve = new PlannedCurve(1, java.time.Instant.EPOCH, null, points);
        return new PlannedWorks(points.getFirst().date(), points.getLast().date(), curve::percentOn);
    }

    private static Milestone anyMilestone(Random random) {
        var precision = Precision.values()[random.nextInt(Precision.values().length)];
        var definition = Definition.of(TYPES.get(random.nextInt(TYPES.size())), "里程碑");
        var milestone =
                SomeMilestone.of(definition, anyDay(random, 150), random.nextBoolean() ? Precision.DAY : precision);
        for (var moves = random.nextInt(3); moves > 0; moves--) {
            milestone = moved(milestone, anyDay(random, 250));
        }
        if (random.nextInt(5) == 0) {
            milestone = paused(milestone, anyDay(random, 200));
        }
        return random.nextInt(4) == 0
                ? met(milestone, TODAY.minusDays(random.nextInt(50)).toString())
                : milestone;
    }

    private static String anyDay(Random random, int within) {
        return TODAY.plusDays(random.nextInt(-within, within)).toString();
    }
}
