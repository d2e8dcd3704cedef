package milepost.registry.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells what was reported of projects. */
@Component
public class ProjectFacts {

    private final FactRepository facts;

    ProjectFacts(FactRepository facts) {
        this.facts = facts;
    }

    /** Returns what was reported of each of the projects of which anything was, with one query. */
    public Map<UUID, ReportedProject> of(Collection<UUID> projects) {
        var reported = new HashMap<UUID, ReportedProject>();
        facts.of(projects).forEach((id, kept) -> reported.put(id, new FactSum(Corrections.applied(kept)).project()));
        return reported;
    }
}
