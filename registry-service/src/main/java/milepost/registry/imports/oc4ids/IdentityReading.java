package milepost.registry.imports.oc4ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.MappedRow.KnownAs;
import milepost.registry.oc4ids.OwnIdentifiers;
import milepost.registry.oc4ids.mapping.IdentityMapping;
import milepost.registry.oc4ids.mapping.RelatedMapping;
import milepost.registry.vocabulary.ProjectCode;
import org.jspecify.annotations.Nullable;

/** Reads by what a project is known, and how it is related to others. */
record IdentityReading(OwnIdentifiers own) {

    private static final String IDENTIFIERS = "identifiers[]";

    /** Returns the project of this registry that it says it is; null if it names none, or two. */
    @Nullable KnownAs read(Draft draft) {
        var codes = new ArrayList<String>();
        var known = Optional.<UUID>empty();
        for (var identifier : draft.items("/identifiers").toList()) {
            var scheme = StatedText.line(identifier.path("scheme"));
            var id = StatedText.line(identifier.path("id"));
            var asKnown = scheme.equals(IdentityMapping.REGISTRY) ? OwnIdentifiers.id(id) : Optional.<UUID>empty();
            if (scheme.equals(IdentityMapping.PROJECT_CODES)) {
                putCode(draft, codes, id);
            } else if (asKnown.isPresent() && known.isEmpty()) {
                known = asKnown;
            } else if (!id.isEmpty() || !scheme.isEmpty()) {
                draft.warn(IDENTIFIERS, "identifier-not-taken", id, scheme);
            }
        }
        draft.take(Target.CODES, codes);
        readRelated(draft);
        return known(draft, known);
    }

    private @Nullable KnownAs known(Draft draft, Optional<UUID> identifier) {
        var id = draft.line("/id");
        var stated = own.project(id);
        var areBoth = stated.isPresent() && stated.equals(identifier);
        if (!areBoth && !id.isEmpty()) {
            draft.warn("id", "id-not-kept", id);
        }
        if (stated.isPresent() && identifier.isPresent() && !areBoth) {
            draft.warn(IDENTIFIERS, "ids-differ");
            return null;
        }
        return stated.or(() -> identifier)
                .map(project -> new KnownAs(project, areBoth))
                .orElse(null);
    }

    private static void putCode(Draft draft, List<String> codes, String text) {
        var code = ProjectCode.normalized(text);
        if (!ProjectCode.isWellFormed(code)) {
            draft.warn(IDENTIFIERS, "code-not-taken", text);
            return;
        }
        if (!ProjectCode.isChecked(code)) {
            draft.warn(IDENTIFIERS, "code-check-digit", code);
        }
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    private void readRelated(Draft draft) {
        var whole = Optional.<UUID>empty();
        for (var related : draft.items("/relatedProjects").toList()) {
            var relationship = StatedText.line(related.path("relationship"));
            var other = own.project(StatedText.line(related.path("identifier")));
            if (relationship.equals(RelatedMapping.WHOLE) && other.isPresent() && whole.isEmpty()) {
                whole = other;
            } else {
                draft.warn(
                        "relatedProjects[]",
                        "relation-not-taken",
                        relationship,
                        StatedText.line(related.path("identifier")));
            }
        }
        whole.ifPresent(project -> draft.take(Target.PART_OF, project.toString()));
        draft.distinctFrom(draft.items("/milepost/distinctFrom")
                .map(other -> Map.of(
                        "id", StatedText.line(other.path("id")), "reason", StatedText.line(other.path("reason"))))
                .toList());
    }
}
