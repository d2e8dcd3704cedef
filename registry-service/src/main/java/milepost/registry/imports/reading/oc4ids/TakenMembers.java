package milepost.registry.imports.reading.oc4ids;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a project that are kept while it is read; whatever else it has is passed over and named. */
final class TakenMembers {

    /** Names end with [] where the standard has lists. */
    static final TakenMembers OF_PROJECT = of("""
            id updated language title description status type sector[]
            identifiers[].id identifiers[].scheme
            additionalClassifications[].scheme additionalClassifications[].id additionalClassifications[].description
            publicAuthority.id publicAuthority.name
            parties[].id parties[].name parties[].roles[]
            budget.amount.amount budget.amount.currency
            locations[].id locations[].description locations[].gazetteer.scheme locations[].gazetteer.identifiers[]
            locations[].address.region locations[].address.locality
            locations[].geometry.type locations[].geometry.coordinates
            relatedProjects[].id relatedProjects[].scheme relatedProjects[].identifier relatedProjects[].relationship
            relatedProjects[].title
            milepost.nameZh milepost.nameEn milepost.aliases[] milepost.condition
            milepost.corridor.endpoints[] milepost.corridor.via[]
            milepost.distinctFrom[].id milepost.distinctFrom[].reason
            import.decision
            """);

    /** Where a place is; only whether its axes are in order is looked at. */
    static final String COORDINATES = "coordinates";

    private final Map<String, TakenMembers> members = new HashMap<>();
    private final boolean isList;

    private TakenMembers(boolean isList) {
        this.isList = isList;
    }

    private static TakenMembers of(String paths) {
        var root = new TakenMembers(false);
        for (var path : paths.strip().split("\\s+", -1)) {
            var at = root;
            for (var name : path.split("\\.", -1)) {
                var isList = name.endsWith("[]");
                at = at.members.computeIfAbsent(name.replace("[]", ""), _ -> new TakenMembers(isList));
            }
        }
        return root;
    }

    /** Returns a member, or null if it is not kept. */
    @Nullable TakenMembers member(String name) {
        return members.get(name);
    }

    boolean isList() {
        return isList;
    }

    boolean isValue() {
        return members.isEmpty();
    }
}
