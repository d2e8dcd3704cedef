package milepost.registry.distinction;

import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.relation.Relations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that projects which look alike are distinct. From then on neither is a duplicate candidate of the other. */
@Service
public class Distinctions {

    private final ProjectRegistry projects;
    private final Relations relations;
    private final AggregateChanges changes;

    Distinctions(ProjectRegistry projects, Relations relations, AggregateChanges changes) {
        this.projects = projects;
        this.relations = relations;
        this.changes = changes;
    }

    /** Records a distinction; if either project has it already, nothing changes. */
    @Transactional
    public void distinguish(UUID id, DistinctFrom other, String pointer, Caller caller) {
        caller.requireRegion(projects.standing(id).leadRegion());
        relations.requireOther(id, other.id(), pointer);
        if (relations.areDistinguished(id, other.id())) {
            return;
        }
        changes.change(id, () -> projects.raise(id, caller), caller.author(), project -> {
            relations.distinguish(id, List.of(other), project.at());
            return Change.of(new ProjectDistinguished(id, other));
        });
    }
}
