package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import milepost.progress.calendar.Precision;
import milepost.progress.stage.MilestoneType;
import milepost.standalone.seeds.catalogue.SeedCatalogue.NamedWork;

/** Finds what is wrong with histories: facts without a source, dates that cannot follow each other, targets that no plan sets. */
final class HistoryCheck {

    private final SeedHistory history;
    private final List<String> findings = new ArrayList<>();

    private HistoryCheck(SeedHistory history) {
        this.history = history;
    }

    static List<String> findings(SeedCatalogue catalogue) {
        var findings = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var history : catalogue.histories()) {
            if (!ids.add(history.id())) {
                findings.add(history.id() + ": has two histories");
            }
            if (!catalogue.works().containsKey(history.id())) {
                findings.add(history.id() + ": there is no such work");
            }
            var check = new HistoryCheck(history);
            check.check();
            check.checkIndicators(catalogue);
            findings.addAll(check.findings);
        }
        return findings;
    }

    private void check() {
        var names = new HashSet<String>();
        var used = new HashSet<String>();
        for (var milestone : history.milestones()) {
            if (!names.add(milestone.type() + milestone.titleZh())) {
                find(milestone, "stands twice");
            }
            if (Arrays.stream(MilestoneType.values())
                    .noneMatch(type -> type.name().equals(milestone.type()))) {
                find(milestone, "unknown type " + milestone.type());
            }
            sources(milestone).forEach(used::add);
            sources(milestone)
                    .filter(source -> !history.sources().containsKey(source))
                    .forEach(source -> find(milestone, "no source " + source));
            checkTargets(milestone);
            checkAchievement(milestone);
        }
        history.sources().keySet().stream()
                .filter(source -> !used.contains(source))
                .forEach(source -> findings.add(history.id() + ": nothing is told by the source " + source));
    }

    /** The citation of the plan says the quantity and the date, and whether the quantity is exact. */
    private void checkIndicators(SeedCatalogue catalogue) {
        for (var indicator : history.indicators()) {
            var about = indicator.direction().equals("ABOUT") ? "左右" : "";
            var quantity = indicator.targetValue().toPlainString() + indicator.unit() + about;
            if (catalogue.citations().stream()
                    .filter(named -> named.plan().equals(indicator.plan())
                            && named.work().equals(history.id()))
                    .map(NamedWork::citation)
                    .noneMatch(citation -> quantity.equals(citation.quantity())
                            && indicator.deadline().equals(citation.promisedDate()))) {
                findings.add("%s %s: the plan does not say %s by %s"
                        .formatted(history.id(), indicator.titleZh(), quantity, indicator.deadline()));
            }
        }
    }

    private void checkTargets(SeedHistory.Milestone milestone) {
        var baseline = milestone.baseline();
        if (baseline == null) {
            return;
        }
        checkPeriod(milestone, baseline.date(), baseline.precision());
        checkKnown(milestone, baseline.occurredOn(), baseline.source());
        var date = baseline.date();
        var known = baseline.occurredOn();
        for (var change : milestone.changes()) {
            checkPeriod(milestone, change.date(), change.precision());
            checkKnown(milestone, change.occurredOn(), change.source());
            if (change.date().equals(date) || !change.occurredOn().isAfter(known)) {
                find(milestone, "the target of " + change.occurredOn() + " does not follow that of " + known);
            }
            date = change.date();
            known = change.occurredOn();
        }
        var reasons = milestone.changes().stream().map(SeedHistory.TargetChange::reasonText);
        if (reasons.distinct().count() < milestone.changes().size()) {
            find(milestone, "two changes have the same reason");
        }
    }

    private void checkAchievement(SeedHistory.Milestone milestone) {
        var achievement = milestone.achievement();
        if (achievement == null) {
            return;
        }
        checkPeriod(milestone, achievement.date(), achievement.precision());
        checkKnown(milestone, firstDay(achievement.date(), achievement.precision()), achievement.source());
        Stream.concat(
                        Stream.ofNullable(milestone.baseline()).map(SeedHistory.Baseline::occurredOn),
                        milestone.changes().stream().map(SeedHistory.TargetChange::occurredOn))
                .filter(day -> day.isAfter(achievement.date()))
                .forEach(day -> find(milestone, "was planned on " + day + " after it was met"));
    }

    /** A date stands for the last day of its period. */
    private void checkPeriod(SeedHistory.Milestone milestone, LocalDate date, String precision) {
        if (!Precision.ofCode(precision).lastDay(date).equals(date)) {
            find(milestone, date + " is not the last day of its " + precision);
        }
    }

    /** A document cannot tell what happens after it. */
    private void checkKnown(SeedHistory.Milestone milestone, LocalDate day, String source) {
        var document = history.sources().get(source);
        if (document != null
                && day.toString().compareTo(document.date()) > 0
                && !day.toString().startsWith(document.date())) {
            find(milestone, "the source " + source + " is older than " + day);
        }
    }

    private static LocalDate firstDay(LocalDate last, String precision) {
        return switch (precision) {
            case "year" -> last.withDayOfYear(1);
            case "month" -> last.withDayOfMonth(1);
            default -> last;
        };
    }

    private static Stream<String> sources(SeedHistory.Milestone milestone) {
        return Stream.of(
                        Stream.ofNullable(milestone.baseline()).map(SeedHistory.Baseline::source),
                        milestone.changes().stream().map(SeedHistory.TargetChange::source),
                        Stream.ofNullable(milestone.achievement()).map(SeedHistory.Achievement::source))
                .flatMap(source -> source);
    }

    private void find(SeedHistory.Milestone milestone, String what) {
        findings.add(history.id() + " " + milestone.titleZh() + ": " + what);
    }
}
