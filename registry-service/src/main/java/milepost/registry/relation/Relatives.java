package milepost.registry.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells which projects others are related to. */
@Component
public class Relatives {

    private final RelativeRepository relatives;

    Relatives(RelativeRepository relatives) {
        this.relatives = relatives;
    }

    /** Returns the relatives of each project that has some, with one query. */
    public Map<UUID, List<Relative>> of(Collection<UUID> projects) {
        return relatives.of(projects);
    }
}
