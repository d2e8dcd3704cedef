package milepost.notify.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.filter.CompiledFilter;
import milepost.notify.filter.FilterField;
import milepost.notify.milestone.Milestone;
import milepost.notify.milestone.Milestones;
import milepost.notify.project.Project;
import milepost.notify.project.Projects;
import org.springframework.stereotype.Component;

/** The milestones of the projects that a filter follows now. */
@Component
class FollowedMilestones {

    private static final Duration CANCELLED_KEPT = Duration.ofDays(90);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PROJECTS_AT_ONCE = 1_000;

    private final Projects projects;
    private final Milestones milestones;
    private final FeedProperties properties;
    private final Clock clock;

    FollowedMilestones(Projects projects, Milestones milestones, FeedProperties properties, Clock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param names of their projects, as far as they are known */
    record Followed(List<Milestone> milestones, Map<UUID, String> names) {}

    Followed by(SubscriptionFilter filter) {
        var followed = CompiledFilter.of(filter);
        var names = new HashMap<UUID, String>();
        var chosen = new ArrayList<UUID>();
        for (var project : looked(candidates(followed))) {
            if (followed.follows(project.facts())) {
                chosen.add(project.id());
                if (project.nameZh() != null) {
                    names.put(project.id(), project.nameZh());
                }
            }
        }
        var now = clock.instant();
        var all = milestones.of(
                chosen, now.minus(CANCELLED_KEPT), LocalDate.ofInstant(now, ZONE), properties.maxMilestones());
        return new Followed(
                all.stream()
                        .filter(milestone -> followed.followsMilestones(milestone.type()))
                        .toList(),
                names);
    }

    /** Those of a filter that names projects are their families; of others, all that have milestones. */
    private List<UUID> candidates(CompiledFilter followed) {
        var named = followed.required(FilterField.PROJECT).orElse(List.of()).stream()
                .map(UUID.class::cast)
                .toList();
        if (named.isEmpty()) {
            return milestones.projects(properties.maxProjects());
        }
        var all = new LinkedHashSet<>(named);
        projects.find(named).values().forEach(project -> all.addAll(project.family()));
        return List.copyOf(all);
    }

    private Collection<Project> looked(List<UUID> ids) {
        var found = new ArrayList<Project>();
        for (var from = 0; from < ids.size(); from += PROJECTS_AT_ONCE) {
            found.addAll(projects.find(ids.subList(from, Math.min(ids.size(), from + PROJECTS_AT_ONCE)))
                    .values());
        }
        return found;
    }
}
