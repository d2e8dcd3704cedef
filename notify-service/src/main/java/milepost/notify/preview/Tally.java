package milepost.notify.preview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.web.value.TextValues;

/** Counts the events that a filter would have sent. They come newest first. */
final class Tally {

    static final int SAMPLES = 10;
    static final int PROJECTS = 10;

    /** Up to so many days are counted by week, more by month. */
    static final int MOST_DAYS_BY_WEEK = 92;

    final Period period;
    final List<KeptEvent> samples = new ArrayList<>();
    private final Map<String, Integer> byType = new HashMap<>();
    final Map<LocalDate, Integer> byPeriod = new TreeMap<>(Collections.reverseOrder());
    private final Map<UUID, Integer> byProject = new HashMap<>();
    private int count;

    /** Of what length the periods are. */
    enum Period {
        WEEK,
        MONTH
    }

    Tally(int days) {
        period = days <= MOST_DAYS_BY_WEEK ? Period.WEEK : Period.MONTH;
    }

    void add(KeptEvent event) {
        count++;
        if (samples.size() < SAMPLES) {
            samples.add(event);
        }
        byType.merge(event.facts().eventType(), 1, Integer::sum);
        byPeriod.merge(firstDay(LocalDate.ofInstant(event.facts().recordedAt(), TextValues.ZONE)), 1, Integer::sum);
        byProject.merge(event.projectId(), 1, Integer::sum);
    }

    int count() {
        return count;
    }

    /** Returns the types, the most frequent first. */
    List<Map.Entry<String, Integer>> types() {
        return mostFirst(byType).toList();
    }

    /** Returns the projects with the most events. */
    List<Map.Entry<UUID, Integer>> projects() {
        return mostFirst(byProject).limit(PROJECTS).toList();
    }

    private static <K extends Comparable<K>> Stream<Map.Entry<K, Integer>> mostFirst(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private LocalDate firstDay(LocalDate day) {
        return period == Period.WEEK
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
    }
}
