package milepost.registry.project;

import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDistinguished;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that projects which look alike are not the same. From then on neither is suspected to be the other. */
@Service
public class Distinctions {

    private final ProjectRegistry projects;
    private final RelationRepository relations;

    Distinctions(ProjectRegistry projects, RelationRepository relations) {
        this.projects = projects;
        this.relations = relations;
    }

    /** Says it once: where it has been said, by whichever side, nothing changes. */
    @Transactional
    public void distinguish(UUID id, DistinctFrom other, String pointer, Caller caller) {
        caller.requireRegion(projects.standing(id).leadRegion());
        projects.requireOther(id, other.id(), pointer);
        if (relations.areDistinguished(id, other.id())) {
            return;
        }
        var project = projects.raise(id);
        try {
            relations.insertDistinctions(id, List.of(other));
        } catch (DuplicateKeyException e) {
            throw ProjectProblems.changedMeanwhile().causedBy(e);
        }
        projects.tell(project, new ProjectDistinguished(id, other), caller);
    }
}
