package milepost.progress.light;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.milestone.Milestone;

/**
 * A rule that gives a project its light, one version of it. Only milestones that are not met are looked at, and the worst light of
 * one of them is that of the project. Time alone only makes it worse.
 *
 * @param id name and version, as in events; the conditions of a published version never change
 * @param description what the rule says, for those who read its file
 */
public record LightRule(String id, String description, List<LightCondition> conditions) {

    public LightRule {
        conditions = List.copyOf(conditions);
    }

    /** Returns the light on a day. */
    public Light lightOn(LocalDate day, Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(Milestone::counts)
                .map(milestone -> lightOn(day, milestone))
                .max(Light::compareTo)
                .orElse(Light.NONE);
    }

    /** Returns the first later day on which the light will be another one if nothing is reported until then. */
    public Optional<LocalDate> changeAfter(LocalDate day, Collection<Milestone> milestones) {
        var light = lightOn(day, milestones);
        return milestones.stream()
                .filter(Milestone::isOpen)
                .flatMap(milestone -> daysOfChange(milestone)
                        .filter(later ->
                                later.isAfter(day) && lightOn(later, milestone).compareTo(light) > 0))
                .min(Comparator.naturalOrder());
    }

    /** Returns the open milestone that gives the project its light, the one furthest behind; empty if the light is green. */
    public Optional<Milestone> causeOn(LocalDate day, Collection<Milestone> milestones) {
        return milestones.stream()
                .filter(milestone -> lightOn(day, milestone) != Light.GREEN)
                .max(Comparator.<Milestone, Light>comparing(milestone -> lightOn(day, milestone))
                        .thenComparing(milestone -> milestone.slipDays(day)));
    }

    private Light lightOn(LocalDate day, Milestone milestone) {
        if (!milestone.isOpen()) {
            return Light.GREEN;
        }
        return conditions.stream()
                .filter(condition -> condition.holdsFor(milestone, day))
                .map(LightCondition::light)
                .max(Light::compareTo)
                .orElse(Light.GREEN);
    }

    private Stream<LocalDate> daysOfChange(Milestone open) {
        return conditions.stream().flatMap(condition -> condition.firstDay(open).stream());
    }
}
