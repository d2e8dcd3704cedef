package milepost.registry.splitting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.registry.code.ChangedCodes;
import milepost.registry.distinction.Distinctions;
import milepost.registry.project.AmendmentNote;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.ProjectRequest;
import milepost.registry.registration.Registering;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.relation.Relations;
import milepost.registry.splitting.SplitRequest.Part;
import org.springframework.stereotype.Component;

/** The parts of a project that is split: registered for that, or projects that there are. */
@Component
class Parts {

    private final ProjectRegistry projects;
    private final Registering registering;
    private final Relations relations;
    private final Distinctions distinctions;

    Parts(ProjectRegistry projects, Registering registering, Relations relations, Distinctions distinctions) {
        this.projects = projects;
        this.registering = registering;
        this.relations = relations;
        this.distinctions = distinctions;
    }

    /**
     * Adds a part with its codes, as distinct from the project and the other parts, and returns its id.
     *
     * @param index of the part in the request
     * @param others the parts before
     */
    UUID add(Part part, int index, UUID origin, List<UUID> others, String reasonText, Caller caller) {
        var apart = Stream.concat(Stream.of(origin), others.stream()).toList();
        if (part.project() != null) {
            var request = request(part.project(), part, apart, reasonText);
            return registering.registerPart(request, origin, caller).id();
        }
        var id = requireNonNull(part.id());
        relations.requireOther(origin, id, "/parts/" + index + "/id");
        var pointer = "/parts/" + index + "/id";
        apart.forEach(other -> distinctions.distinguish(id, new DistinctFrom(other, reasonText), pointer, caller));
        takeCodes(id, part.codes(), reasonText, caller);
        return id;
    }

    private static ProjectRequest request(ProjectRequest project, Part part, List<UUID> apart, String reasonText) {
        var said = project.distinctFrom();
        var distinct = Stream.concat(
                        said.stream(),
                        apart.stream()
                                .filter(other ->
                                        said.stream().noneMatch(one -> one.id().equals(other)))
                                .map(other -> new DistinctFromRequest(other, reasonText)))
                .toList();
        return project.with(Codes.with(project.codes(), part.codes())).distinctFrom(distinct);
    }

    private void takeCodes(UUID id, List<String> codes, String reasonText, Caller caller) {
        var before = projects.standing(id);
        var after = Codes.with(before.details().codes(), codes);
        if (!after.equals(before.details().codes())) {
            var note = new AmendmentNote(reasonText, null, false);
            projects.amend(before, ChangedCodes.to(before.details(), after), List.of("codes"), note, caller);
        }
    }
}
