package milepost.registry.relation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.RegistryEvent.DistinctFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks that projects may relate to each other as a caller asks, and keeps which are distinct. */
@Service
public class Relations {

    private final RelationRepository relations;

    Relations(RelationRepository relations) {
        this.relations = relations;
    }

    /** Refuses a reference to the project itself or to one that does not exist (422). */
    public void requireOther(UUID id, UUID other, String pointer) {
        if (id.equals(other)) {
            throw RelationProblems.itself(pointer);
        }
        if (relations.existing(List.of(other)).isEmpty()) {
            throw RelationProblems.unknownProject(pointer, other);
        }
    }

    /** Returns which of the projects exist, as a request may refer to them. */
    public Set<UUID> existing(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(relations.existing(ids));
    }

    /** Refuses a whole and distinctions from projects that are not among the {@link #existing} ones (422). */
    public static void requireExisting(@Nullable UUID partOf, List<DistinctFrom> distinctFrom, Set<UUID> existing) {
        if (partOf != null && !existing.contains(partOf)) {
            throw RelationProblems.unknownProject("/partOf", partOf);
        }
        for (var i = 0; i < distinctFrom.size(); i++) {
            var other = distinctFrom.get(i).id();
            if (!existing.contains(other)) {
                throw RelationProblems.unknownProject("/distinctFrom/" + i + "/id", other);
            }
        }
    }

    /**
     * Refuses a whole that is the project itself or one of its parts (422). Until the transaction ends, no other one can make
     * a project part of another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireNoCircle(UUID id, UUID whole) {
        relations.lockParts();
        if (relations.isWithin(whole, id)) {
            throw RelationProblems.partOfItself("/partOf");
        }
    }

    /** Until the transaction ends, no other one can make a project part of another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockParts() {
        relations.lockParts();
    }

    /** Refuses to merge a project into one of its own parts (422 at {@code /into}). Call {@link #lockParts} before any row is locked. */
    public void requireNoPart(UUID id, UUID into) {
        if (relations.isWithin(into, id)) {
            throw RelationProblems.partOfItself("/into");
        }
    }

    /** Whether a project may become a part of what another one, which is merged into it, is a part of. */
    public boolean mayTakeWholeOf(UUID merged, UUID id) {
        return !relations.isWholeWithin(merged, id);
    }

    /** Returns the distinctions of a project that is being merged, in either direction, that the other one does not have. */
    public List<DistinctFrom> lacking(UUID id, UUID into) {
        return relations.lacking(id, into);
    }

    public boolean areDistinguished(UUID one, UUID other) {
        return relations.areDistinguished(one, other);
    }

    /** Returns the distinctions that the registry knew at a time, and those whose time it does not know. */
    public List<DistinctFrom> distinctFrom(UUID id, Instant time) {
        return relations.distinctFrom(id, time);
    }

    /** Records distinctions; 409 if one of them was recorded by a concurrent request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void distinguish(UUID id, List<DistinctFrom> distinctFrom, Instant at) {
        try {
            relations.insertDistinctions(id, distinctFrom, at);
        } catch (DuplicateKeyException e) {
            throw RelationProblems.changedMeanwhile().causedBy(e);
        }
    }
}
