package milepost.registry.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the keys of projects, and refuses descriptions that may be of another project unless both are recorded as distinct (409). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Duplicates {

    /** As many as a request may list in distinctFrom. */
    private static final int MAX_CANDIDATES = 20;

    private final ProjectKeyRepository keys;

    Duplicates(ProjectKeyRepository keys) {
        this.keys = keys;
    }

    /**
     * Adds a project.
     *
     * @param distinctFrom the projects that it is distinct from
     */
    public void add(UUID id, Description project, Set<UUID> distinctFrom) {
        var others = claim(id, project);
        refuse(suspects(project, registered(others, id)), distinctFrom);
    }

    /** Changes the keys of a project; only candidates that the change brings about are refused. */
    public void change(UUID id, Description former, Description project) {
        if (former.equals(project)) {
            return;
        }
        var others = registered(reclaim(id, former, project), id).stream()
                .filter(other -> Likeness.suspected(former, Description.of(other.details()))
                        .isEmpty())
                .toList();
        refuse(suspects(project, others), Set.of());
    }

    /** Changes the keys of a project after a merge, without looking for candidates. */
    public void absorb(UUID id, Description before, Description after) {
        reclaim(id, before, after);
    }

    /** Removes the keys of a project, which then is no candidate any more. */
    public void remove(UUID id, ProjectDetails details) {
        keys.release(id, BlockingKeys.of(Description.of(details)));
    }

    /**
     * Refuses a phrase that is clearly the name of another project or is linked to another one already, unless the two are
     * recorded as distinct (409).
     *
     * @param linked the other projects that the same phrase of the clause is linked to
     */
    public void requireNamed(UUID id, ProjectDetails details, String phrase, Collection<UUID> linked) {
        var candidates = new ArrayList<Candidate>();
        for (var other : registered(linked, id)) {
            candidates.add(Candidate.of(other, new Likeness(90, List.of(Reason.SAME_CITATION))));
        }
        var named = Phrase.of(phrase, details.category());
        if (!named.suits(Description.of(details))) {
            registered(keys.holders(named.keys()), id).stream()
                    .filter(other -> !linked.contains(other.id()))
                    .forEach(other -> named.names(Description.of(other.details()))
                            .ifPresent(likeness -> candidates.add(Candidate.of(other, likeness))));
        }
        refuse(candidates, Set.of());
    }

    private Set<UUID> reclaim(UUID id, Description before, Description after) {
        keys.release(id, BlockingKeys.of(before));
        return claim(id, after);
    }

    private Set<UUID> claim(UUID id, Description project) {
        var wanted = BlockingKeys.of(project);
        var weak = wanted.stream().filter(BlockingKeys::isWeak).toList();
        if (weak.isEmpty()) {
            return keys.claim(id, wanted);
        }
        var popular = keys.popular(weak);
        return keys.claim(
                id, wanted.stream().filter(key -> !popular.contains(key)).toList());
    }

    private List<RegisteredProject> registered(Collection<UUID> others, UUID id) {
        return others.isEmpty() ? List.of() : keys.undistinguished(others, id);
    }

    private static List<Candidate> suspects(Description project, List<RegisteredProject> others) {
        return others.stream()
                .flatMap(other -> Likeness.suspected(project, Description.of(other.details())).stream()
                        .map(likeness -> Candidate.of(other, likeness)))
                .toList();
    }

    private static void refuse(List<Candidate> suspects, Set<UUID> distinctFrom) {
        var likeliest =
                suspects.stream().sorted(Candidate.ORDER).limit(MAX_CANDIDATES).toList();
        if (!likeliest.stream().allMatch(candidate -> distinctFrom.contains(candidate.id()))) {
            throw DuplicateProblems.suspected(likeliest);
        }
    }
}
