package milepost.registry.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
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
     * Adds projects, in this order; those that are refused are not added.
     *
     * @param distinctFrom the projects that each of them is distinct from
     * @return the refusals by the projects' ids
     */
    public Map<UUID, ProblemException> add(List<DescribedProject> projects, Map<UUID, Set<UUID>> distinctFrom) {
        var wanted = new LinkedHashMap<UUID, List<String>>();
        projects.forEach(project -> wanted.put(project.id(), project.keys()));
        var earlier = earlier(keys.claim(wanted), wanted.keySet());
        var known = known(projects, earlier.values());
        var refused = new LinkedHashMap<UUID, ProblemException>();
        for (var project : projects) {
            var id = project.id();
            var others = earlier.getOrDefault(id, Set.of()).stream()
                    .filter(other -> known.containsKey(other) && !refused.containsKey(other))
                    .map(known::get)
                    .toList();
            refusal(suspects(project.description(), others), distinctFrom.getOrDefault(id, Set.of()))
                    .ifPresent(refusal -> refused.put(id, refusal));
        }
        if (!refused.isEmpty()) {
            keys.release(
                    refused.keySet(),
                    refused.keySet().stream()
                            .map(wanted::get)
                            .flatMap(List::stream)
                            .toList());
        }
        return refused;
    }

    /** Returns the projects that one which is not registered may be the same as, the most likely first. */
    public List<Candidate> candidates(DescribedProject project) {
        var holders = keys.holders(project.keys());
        var others = holders.isEmpty() ? List.<DescribedProject>of() : keys.standing(holders);
        return likeliest(suspects(project.description(), others));
    }

    /** Returns the projects that took one of its keys before each of the newcomers. */
    private static Map<UUID, Set<UUID>> earlier(List<List<UUID>> holders, Set<UUID> newcomers) {
        var earlier = new HashMap<UUID, Set<UUID>>();
        newcomers.forEach(id -> earlier.put(id, new LinkedHashSet<>()));
        for (var ids : holders) {
            for (var i = 0; i < ids.size(); i++) {
                var others = earlier.get(ids.get(i));
                if (others != null) {
                    others.addAll(ids.subList(Math.max(0, i - ProjectKeyRepository.MANY), i));
                }
            }
        }
        return earlier;
    }

    private Map<UUID, DescribedProject> known(List<DescribedProject> newcomers, Collection<Set<UUID>> others) {
        var known = new HashMap<UUID, DescribedProject>();
        newcomers.forEach(project -> known.put(project.id(), project));
        var unknown = others.stream()
                .flatMap(Set::stream)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            keys.standing(unknown).forEach(project -> known.put(project.id(), project));
        }
        return known;
    }

    /** Changes the keys of a project; only candidates that the change brings about are refused. */
    public void change(UUID id, Description former, Description project) {
        if (former.equals(project)) {
            return;
        }
        var others = registered(reclaim(id, former, project), id).stream()
                .filter(other -> Likeness.suspected(former, other.description()).isEmpty())
                .toList();
        refuse(suspects(project, others));
    }

    /** Changes the keys of a project after a merge, without looking for candidates. */
    public void absorb(UUID id, Description before, Description after) {
        reclaim(id, before, after);
    }

    /** Removes the keys of a project, which then is no candidate any more. */
    public void remove(UUID id, Description project) {
        keys.release(List.of(id), BlockingKeys.of(project));
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
                    .forEach(other -> named.names(other.description())
                            .ifPresent(likeness -> candidates.add(Candidate.of(other, likeness))));
        }
        refuse(candidates);
    }

    /** Returns the other projects that have one of the keys after the change. */
    private Set<UUID> reclaim(UUID id, Description before, Description after) {
        keys.release(List.of(id), BlockingKeys.of(before));
        var holders = keys.claim(Map.of(id, BlockingKeys.of(after)));
        return earlier(holders, Set.of(id)).getOrDefault(id, Set.of());
    }

    private List<DescribedProject> registered(Collection<UUID> others, UUID id) {
        return others.isEmpty() ? List.of() : keys.undistinguished(others, id);
    }

    private static List<Candidate> suspects(Description project, List<DescribedProject> others) {
        return others.stream()
                .flatMap(other -> Likeness.suspected(project, other.description()).stream()
                        .map(likeness -> Candidate.of(other, likeness)))
                .toList();
    }

    private static void refuse(List<Candidate> suspects) {
        refusal(suspects, Set.of()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static Optional<ProblemException> refusal(List<Candidate> suspects, Set<UUID> distinctFrom) {
        var likeliest = likeliest(suspects);
        return likeliest.stream().allMatch(candidate -> distinctFrom.contains(candidate.id()))
                ? Optional.empty()
                : Optional.of(ProblemException.of(HttpStatus.CONFLICT, "duplicate-suspected", likeliest.size())
                        .with("candidates", likeliest));
    }

    private static List<Candidate> likeliest(List<Candidate> suspects) {
        return suspects.stream().sorted(Candidate.ORDER).limit(MAX_CANDIDATES).toList();
    }
}
