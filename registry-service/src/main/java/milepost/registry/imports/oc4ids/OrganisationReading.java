package milepost.registry.imports.oc4ids;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import milepost.registry.imports.columns.Target;
import tools.jackson.databind.JsonNode;

/** Reads who is responsible. The registry has one organisation of a project. */
final class OrganisationReading {

    private static final String AUTHORITY = "publicAuthority";
    private static final int FEW = 5;

    private OrganisationReading() {}

    static void read(Draft draft) {
        var id = draft.line("/publicAuthority/id");
        var parties = draft.items("/parties").toList();
        var party = party(parties, id, draft.line("/publicAuthority/name"));
        var name = draft.line("/publicAuthority/name");
        if (name.isEmpty()) {
            name = party.map(OrganisationReading::name).orElse("");
        }
        draft.take(Target.RESPONSIBLE_ORG, name);
        if (!id.isEmpty() && !id.equals(name)) {
            draft.notTaken(AUTHORITY + ".id");
        }
        var same = name;
        party.ifPresent(of -> nameRest(draft, of, id, same));
        var others = parties.stream()
                .filter(other -> other != party.orElse(null))
                .map(OrganisationReading::name)
                .toList();
        if (!others.isEmpty()) {
            var named = others.stream().limit(FEW).collect(Collectors.joining(", "));
            draft.warn("parties[]", "parties-not-taken", others.size(), named);
        }
    }

    /** Returns the party that is the public authority: by the reference to it, or else by its role. */
    private static Optional<JsonNode> party(List<JsonNode> parties, String id, String name) {
        return parties.stream()
                .filter(party ->
                        !id.isEmpty() && StatedText.line(party.path("id")).equals(id))
                .findFirst()
                .or(() -> parties.stream()
                        .filter(party -> name.isEmpty() || name(party).equals(name))
                        .filter(party -> StatedText.lines(party.path("roles")).contains(AUTHORITY))
                        .findFirst());
    }

    /** Names what the party says beside its name. */
    private static void nameRest(Draft draft, JsonNode party, String id, String name) {
        var own = StatedText.line(party.path("id"));
        if (!own.equals(name) && !own.equals(id) && !own.isEmpty()) {
            draft.notTaken("parties[].id");
        }
        if (!StatedText.line(party.path("name")).isEmpty() && !name(party).equals(name)) {
            draft.notTaken("parties[].name");
        }
        if (StatedText.lines(party.path("roles")).stream().anyMatch(role -> !role.equals(AUTHORITY))) {
            draft.notTaken("parties[].roles");
        }
    }

    private static String name(JsonNode party) {
        var name = StatedText.line(party.path("name"));
        return name.isEmpty() ? StatedText.line(party.path("id")) : name;
    }
}
