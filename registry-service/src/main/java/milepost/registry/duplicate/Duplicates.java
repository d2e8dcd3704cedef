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

/** Keeps what projects are found by, and refuses with 409 what may be another project that nobody has told it from. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Duplicates {

    /** As many as a request may name in distinctFrom. */
    private static final int ASKED_ABOUT = 20;

    private final ProjectKeyRepository keys;

    Duplicates(ProjectKeyRepository keys) {
        this.keys = keys;
    }

    /**
     * Takes in a new project.
     *
     * @param distinctFrom the projects that it is said not to be
     */
    public void add(UUID id, ProjectDetails details, Set<UUID> distinctFrom) {
        var project = Description.of(details);
        var others = claim(id, project);
        refuse(suspects(project, registered(others, id)), distinctFrom);
    }

    /** Takes in what a project has become; only suspicions that this brings about count. */
    public void change(UUID id, ProjectDetails before, ProjectDetails after) {
        var former = Description.of(before);
        var project = Description.of(after);
        if (former.equals(project)) {
            return;
        }
        var others = registered(reclaim(id, former, project), id).stream()
                .filter(other -> Likeness.suspected(former, Description.of(other.details()))
                        .isEmpty())
                .toList();
        refuse(suspects(project, others), Set.of());
    }

    /** Takes in what a project has become by a merge, which nobody is asked about. */
    public void absorb(UUID id, ProjectDetails before, ProjectDetails after) {
        reclaim(id, Description.of(before), Description.of(after));
    }

    /** The project is no candidate any more. */
    public void remove(UUID id, ProjectDetails details) {
        keys.release(id, BlockingKeys.of(Description.of(details)));
    }

    /**
     * Refuses a phrase for a project that is clearly a name of another one, or that stands for another one already, unless the two
     * were told apart.
     *
     * @param linked the projects to which the same clause is linked by the same phrase
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
                suspects.stream().sorted(Candidate.ORDER).limit(ASKED_ABOUT).toList();
        if (!likeliest.stream().allMatch(candidate -> distinctFrom.contains(candidate.id()))) {
            throw DuplicateProblems.suspected(likeliest);
        }
    }
}
