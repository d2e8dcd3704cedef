package milepost.progress.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import milepost.web.check.Faults;
import milepost.web.check.PlausibleDate;

/**
 * The milestones of a template on their days, without those that are left out.
 *
 * @param template its id
 */
record Timetable(String template, List<Entry> entries) {

    /**
     * A milestone on its day.
     *
     * @param day the last one of its period
     * @param after keys of the milestones of the timetable that it depends on
     */
    record Entry(TemplateMilestone milestone, LocalDate day, List<String> after) {

        String key() {
            return milestone.key();
        }
    }

    /** Answers 400 if a day is not plausible. */
    static Timetable of(Template template, FromTemplateRequest request) {
        var entries = new ArrayList<Entry>();
        var standsFor = new HashMap<String, List<String>>();
        var faults = Faults.ofBody();
        for (var milestone : template.milestones()) {
            var after = milestone.after().stream()
                    .flatMap(key -> standsFor.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .toList();
            if (request.leaveOut().contains(milestone.key())) {
                standsFor.put(milestone.key(), after); // whoever depends on it depends on what it depends on
                continue;
            }
            standsFor.put(milestone.key(), List.of(milestone.key()));
            var day = milestone.precision().lastDay(request.start().plusMonths(request.months(milestone)));
            PlausibleDate.Validator.check(day, request.decides(milestone), faults);
            entries.add(new Entry(milestone, day, after));
        }
        faults.orThrow();
        return new Timetable(template.id(), entries);
    }

    /** Warns of days of milestones that lie before those of milestones that they depend on. */
    List<TemplateWarning> early() {
        var days = entries.stream().collect(Collectors.toMap(Entry::key, Entry::day));
        return entries.stream()
                .flatMap(entry -> entry.after().stream()
                        .filter(key -> entry.day().isBefore(days.get(key)))
                        .map(key -> TemplateWarning.early(entry.key(), key)))
                .toList();
    }
}
