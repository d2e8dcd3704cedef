package milepost.progress.portfolio.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Judgement.Turn;
import milepost.progress.profile.LightProfile;
import milepost.progress.profile.LightProfiles;
import milepost.progress.profile.LightSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The states of projects that had milestones before their states were kept, as they follow from the facts. */
@Component
class PastStates {

    private final Milestones milestones;
    private final LightProfile rule;

    PastStates(Milestones milestones, LightProfiles profiles) {
        this.milestones = milestones;
        this.rule = profiles.standard();
    }

    /** Returns every state before a time, the oldest first; none if the project had no milestones then. */
    List<KeptState> before(Instant end, ProjectMilestones project) {
        var facts = project.all().stream()
                .map(Milestone::facts)
                .flatMap(all -> all.recorded().stream())
                .toList();
        var times = new TreeSet<>(facts.stream().map(Fact::recordedAt).toList());
        var states = new ArrayList<KeptState>();
        for (var time = times.pollFirst(); time != null && time.isBefore(end); time = times.pollFirst()) {
            var then = milestones.ofProject(project.projectId(), new Moment(time, null));
            if (!then.all().isEmpty()) {
                var day = WorkingDay.of(time);
                var judgement = rule.judge(LightSubject.of(then.all()));
                var light = judgement.lightOn(day);
                add(states, new KeptState(time, ProjectState.of(then, light, day), cause(facts, time)));
                judgement.turnAfter(day).map(Turn::on).map(WorkingDay::startOf).ifPresent(times::add);
            }
        }
        return states;
    }

    private static void add(List<KeptState> states, KeptState next) {
        if (states.isEmpty() || !states.getLast().state().equals(next.state())) {
            states.add(next);
        }
    }

    private static @Nullable StateCause cause(List<Fact> facts, Instant time) {
        return facts.stream()
                .filter(fact -> fact.recordedAt().equals(time))
                .max(Comparator.comparing(Fact::eventId))
                .map(StateCause::of)
                .orElse(null);
    }
}
