package milepost.notify.matching;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.project.Project;

/** The projects that a filter follows: those that its parts about projects select now, whatever kinds of events it asks for. */
public final class FollowedProjects {

    private final CompiledFilter filter;

    public FollowedProjects(SubscriptionFilter filter) {
        this.filter = CompiledFilter.of(filter);
    }

    /** Returns the projects that are named one by one; empty if the filter names none. */
    public Set<UUID> named() {
        return filter.projects();
    }

    public boolean contains(Project project) {
        var facts = new EventFacts(
                "", project.family(), project.regions(), project.category(), project.plans(), null, Instant.EPOCH);
        return filter.matchesProject(facts) && filter.matchesCategory(facts.category());
    }
}
