package milepost.progress.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import milepost.progress.calendar.Precision;
import milepost.progress.sector.Sector;
import milepost.progress.stage.MilestoneType;
import milepost.web.ProblemException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static final Template TEMPLATE = new Template(
            "test/1",
            Sector.RAIL,
            null,
            "测试",
            "test",
            List.of(),
            "测试",
            "test",
            List.of(
                    milestone("feasibility", 6, Precision.MONTH),
                    milestone("design", 12, Precision.MONTH, "feasibility"),
                    milestone("start", 20, Precision.QUARTER, "design")));

    @Test
    void aDayIsTheLastOfThePeriodThatLiesThatManyMonthsAfterTheStart() {
        var timetable = timetable(START, List.of(), Map.of());

        assertThat(timetable.entries())
                .extracting(Timetable.Entry::day)
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 12, 31));
        assertThat(timetable.early()).isEmpty();
    }

    @Test
    void anOffsetReplacesTheUsualMonthsOfOneMilestone() {
        var timetable = timetable(START, List.of(), Map.of("design", 14));

        assertThat(timetable.entries())
                .extracting(Timetable.Entry::day)
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2027, 5, 31), LocalDate.of(2027, 12, 31));
    }

    @Test
    void aDayBeforeThatOfADependencyIsWarnedOf() {
        var timetable = timetable(START, List.of(), Map.of("start", 4));

        assertThat(timetable.early()).containsExactly(TemplateWarning.early("start", "design"));
    }

    @Test
    void whatIsLeftOutStandsForWhatItDependsOn() {
        var timetable = timetable(START, List.of("design"), Map.of("start", 1));

        assertThat(timetable.entries()).extracting(Timetable.Entry::key).containsExactly("feasibility", "start");
        assertThat(timetable.entries().getLast().after()).containsExactly("feasibility");
        assertThat(timetable.early()).containsExactly(TemplateWarning.early("start", "feasibility"));
    }

    @Test
    void anImplausibleDayIsRefusedAtThePlaceThatLeadsToIt() {
        assertThatThrownBy(() -> timetable(LocalDate.of(2199, 1, 1), List.of(), Map.of("feasibility", 300)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(field -> field.name() + " " + field.code())
                        .containsExactlyInAnyOrder(
                                "/offsets/feasibility leads-out-of-range", "/start leads-out-of-range"));
    }

    private static Timetable timetable(LocalDate start, List<String> leaveOut, Map<String, Integer> offsets) {
        return Timetable.of(TEMPLATE, new FromTemplateRequest("test/1", start, leaveOut, offsets));
    }

    private static TemplateMilestone milestone(String key, int months, Precision precision, String... after) {
        return new TemplateMilestone(key, MilestoneType.START, key, key, months, precision, false, List.of(after));
    }
}
