package milepost.registry.oc4ids.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.facts.ReportedMilestone;
import milepost.registry.facts.ReportedMilestone.Baseline;
import milepost.registry.facts.ReportedProject;
import milepost.registry.oc4ids.json.Periods.Period;
import milepost.registry.project.Project;
import milepost.registry.status.Standing;
import milepost.registry.timetable.DatedMilestone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodMappingTest {

    private static final LocalDate START = LocalDate.of(2024, 3, 31);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    private final List<DatedMilestone> milestones = new ArrayList<>();
    private final Map<UUID, ReportedMilestone> reported = new HashMap<>();

    @Test
    void beforeImplementationThePeriodIsThatOfTheTimetableInForce() {
        add("START", "day", null, first(START), since(2023, 5, START.plusYears(1)));
        add("IN_SERVICE", "day", null, first(END), since(2023, 5, END.plusYears(1)));

        assertPeriod("2025-03-31T00:00:00+08:00", "2028-12-31T23:59:59+08:00");
    }

    @Test
    void afterwardsItIsThatOfTheTimetableInForceThen() {
        add("START", "day", LocalDate.of(2024, 6, 1), first(START), since(2023, 5, START.plusMonths(2)));
        add("IN_SERVICE", "day", null, first(END), since(2023, 5, END.plusYears(1)), since(2025, 1, END.plusYears(5)));

        assertPeriod("2024-05-31T00:00:00+08:00", "2028-12-31T23:59:59+08:00");
    }

    @Test
    void implementationBeginsWithAnyPreparationOfTheWorks() {
        add("LAND_APPROVED", "day", LocalDate.of(2023, 1, 1), first(START.minusYears(1)));
        add("START", "day", null, first(START), since(2023, 5, START.plusYears(1)));
        add("WORKS_COMPLETE", "day", null, first(END), since(2023, 5, END.plusYears(1)));

        assertPeriod("2024-03-31T00:00:00+08:00", "2027-12-31T23:59:59+08:00");
    }

    @Test
    void whatWasAddedLaterHasItsFirstBaseline() {
        add("START", "day", LocalDate.of(2024, 3, 1), first(START));
        add("IN_SERVICE", "day", null, first(END), since(2025, 1, END.plusYears(1)));

        assertPeriod("2024-03-31T00:00:00+08:00", "2027-12-31T23:59:59+08:00");
    }

    @Test
    void aPeriodOfWhichOnlyTheYearIsKnownBeginsWithTheYear() {
        add("START", "year", null, new Baseline(null, LocalDate.of(2024, 12, 31), "year"));

        assertPeriod("2024-01-01T00:00:00+08:00", "2024-12-31T23:59:59+08:00");
    }

    @Test
    void aProjectIsCompletedWithAllThatCompleteIt() {
        add("WORKS_COMPLETE", "day", LocalDate.of(2027, 1, 1), first(END));
        assertThat(mapping("OPERATION").completion()).isNotNull();

        add("WORKS_COMPLETE", "day", null, first(END));

        assertThat(mapping("OPERATION").completion()).isNull();
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(mapping("CONCEIVED").periods()).hasAllNullFieldsOrProperties();
        assertThat(mapping("CONCEIVED").completion()).isNull();
    }

    private void assertPeriod(String start, String end) {
        assertThat(mapping("CONSTRUCTION").periods().period()).isEqualTo(new Period(start, end));
    }

    private PeriodMapping mapping(String stage) {
        var details = new ProjectDetails(
                "甲", null, List.of(), "project", "railway", List.of("620100"), null, List.of(), null, null, null, null);
        return new PeriodMapping(new ProjectSource(
                Project.added(UUID.randomUUID(), details, List.of()),
                new Standing(stage, "none", null, null, null, null, List.of()),
                milestones,
                new ReportedProject(reported, List.of(), List.of(), null, List.of(), null, null),
                List.of(),
                List.of()));
    }

    private void add(String type, String precision, @Nullable LocalDate actual, Baseline... baselines) {
        var milestone = new DatedMilestone(
                UUID.randomUUID(), type, type, LocalDate.of(2099, 1, 1), LocalDate.of(2099, 1, 1), precision, actual);
        milestones.add(milestone);
        reported.put(
                milestone.id(), new ReportedMilestone(Stream.of(baselines).toList(), false, null, null, Instant.EPOCH));
    }

    private static Baseline first(LocalDate date) {
        return new Baseline(null, date, "day");
    }

    private static Baseline since(int year, int month, LocalDate date) {
        return new Baseline(LocalDate.of(year, month, 1), date, "day");
    }
}
