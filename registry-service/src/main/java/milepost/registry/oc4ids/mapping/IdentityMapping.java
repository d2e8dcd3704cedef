package milepost.registry.oc4ids.mapping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.oc4ids.json.Oc4idsProject.Classification;
import milepost.registry.oc4ids.json.Oc4idsProject.Identifier;
import milepost.registry.oc4ids.json.Oc4idsProject.Organization;
import milepost.registry.oc4ids.json.Oc4idsProject.OrganizationReference;
import milepost.registry.oc4ids.json.Oc4idsProject.OwnMembers;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.oc4ids.schedule.ProjectSource;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;

/** By what a project is known elsewhere, what it is, and who is responsible for it. */
public final class IdentityMapping {

    /** The scheme of the codes of the national platform for investment projects. */
    public static final String PROJECT_CODES = "CN-TZXM";

    /** The scheme of the registry's own ids. */
    public static final String REGISTRY = "milepost";

    public static final String NATURES = REGISTRY + "-nature";
    public static final String CATEGORIES = REGISTRY + "-category";

    private IdentityMapping() {}

    static List<Identifier> identifiers(UUID id, ProjectDetails details) {
        return Stream.concat(
                        details.codes().stream().map(code -> new Identifier(code, PROJECT_CODES)),
                        Stream.of(new Identifier(id.toString(), REGISTRY)))
                .toList();
    }

    static List<Classification> classifications(ProjectDetails details, PackageLanguage language) {
        var nature = Nature.of(details.nature());
        var category = Category.of(details.category());
        return List.of(
                new Classification(NATURES, nature.code(), language.word(nature)),
                new Classification(CATEGORIES, category.code(), language.word(category)));
    }

    static Optional<OrganizationReference> authority(ProjectDetails details) {
        return Optional.ofNullable(details.responsibleOrg()).map(name -> new OrganizationReference(name, name));
    }

    static List<Organization> parties(ProjectDetails details) {
        return authority(details).map(of -> new Organization(of.id(), of.name(), List.of("publicAuthority"))).stream()
                .toList();
    }

    /** Returns what the standard has no place for. */
    static OwnMembers ownMembers(ProjectSource source, PackageLanguage language) {
        var details = source.project().details();
        return new OwnMembers(
                details.nameZh(),
                details.nameEn(),
                details.aliases(),
                details.corridor(),
                DescriptionMapping.condition(source, language).orElse(null),
                source.project().distinctFrom());
    }
}
