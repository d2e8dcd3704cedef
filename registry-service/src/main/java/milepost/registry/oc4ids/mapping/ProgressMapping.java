package milepost.registry.oc4ids.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import milepost.registry.facts.ReportedProject;
import milepost.registry.oc4ids.json.Metric;
import milepost.registry.oc4ids.json.Metric.Observation;
import milepost.registry.oc4ids.json.Metric.Unit;
import milepost.registry.oc4ids.json.Oc4idsProject.Value;
import milepost.registry.oc4ids.json.Periods.Period;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.oc4ids.schedule.Times;
import org.jspecify.annotations.Nullable;

/** The planned and the reported curve: the share of the works in percent, and the investment from the beginning on in CNY. */
final class ProgressMapping {

    private static final Unit PERCENT = new Unit("percent", "UNCEFACT", "P1");

    private final ReportedProject reported;
    private final PackageLanguage language;

    ProgressMapping(ReportedProject reported, PackageLanguage language) {
        this.reported = reported;
        this.language = language;
    }

    /** What was planned; where the curve says nothing of a day, what a report says was planned up to it. */
    List<Metric> forecasts() {
        var physical = new TreeMap<LocalDate, String>();
        var financial = new TreeMap<LocalDate, String>();
        for (var report : reported.reports()) {
            put(financial, report.day(), report.investmentPlanned());
        }
        for (var point : reported.curve()) {
            put(physical, point.date(), point.physicalPercent());
            put(financial, point.date(), point.investment());
        }
        return metrics(physical, financial);
    }

    /** What was reported. */
    List<Metric> metrics() {
        var physical = new TreeMap<LocalDate, String>();
        var financial = new TreeMap<LocalDate, String>();
        for (var report : reported.reports()) {
            put(physical, report.day(), report.physicalPercent());
            put(financial, report.day(), report.investmentDone());
        }
        return metrics(physical, financial);
    }

    private List<Metric> metrics(Map<LocalDate, String> physical, Map<LocalDate, String> financial) {
        var metrics = new ArrayList<Metric>();
        if (!physical.isEmpty()) {
            metrics.add(new Metric(
                    "physicalProgress", language.text("形象进度", "Physical progress"), observations(physical, null)));
        }
        if (!financial.isEmpty()) {
            metrics.add(new Metric(
                    "financialProgress", language.text("完成投资", "Financial progress"), observations(financial, "CNY")));
        }
        return metrics;
    }

    /** @param currency null for percentages */
    private static List<Observation> observations(Map<LocalDate, String> values, @Nullable String currency) {
        return values.entrySet().stream()
                .map(value -> observation(value.getKey(), new BigDecimal(value.getValue()), currency))
                .toList();
    }

    private static Observation observation(LocalDate day, BigDecimal value, @Nullable String currency) {
        var period = new Period(Times.start(day), Times.end(day));
        return currency == null
                ? new Observation(day.toString(), period, value, PERCENT, null)
                : new Observation(day.toString(), period, null, null, new Value(value, currency));
    }

    private static void put(Map<LocalDate, String> values, LocalDate day, @Nullable String value) {
        if (value != null) {
            values.put(day, value);
        }
    }
}
