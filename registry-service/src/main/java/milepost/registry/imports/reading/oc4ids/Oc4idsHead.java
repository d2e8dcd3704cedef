package milepost.registry.imports.reading.oc4ids;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Tells by the first members of a file of JSON whether it is one of OC4IDS or has projects as the registry itself describes them. */
public final class Oc4idsHead {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> STANDARD = Set.of(
            "projects",
            "uri",
            "publishedDate",
            "publisher",
            "license",
            "publicationPolicy",
            "extensions",
            "updated",
            "language",
            "title",
            "description",
            "type",
            "sector",
            "purpose",
            "identifiers",
            "locations",
            "budget",
            "period",
            "publicAuthority",
            "parties",
            "additionalClassifications",
            "assetLifetime",
            "identificationPeriod",
            "preparationPeriod",
            "implementationPeriod",
            "completionPeriod",
            "maintenancePeriod",
            "decommissioningPeriod",
            "forecasts",
            "metrics",
            "milestones",
            "completion",
            "costMeasurements",
            "transactions",
            "documents",
            "contractingProcesses",
            "relatedProjects",
            "policyAlignment",
            "benefits",
            "social",
            "environment",
            "lobbyingMeetings",
            "milepost");

    private static final Set<String> OWN = Set.of(
            "nameZh",
            "nameEn",
            "aliases",
            "nature",
            "category",
            "regions",
            "corridor",
            "codes",
            "responsibleOrg",
            "investment",
            "descriptionZh",
            "partOf",
            "distinctFrom");

    private Oc4idsHead() {}

    /** @param head of the file, which may end anywhere */
    public static boolean begins(String head) {
        try (var in = JSON.createParser(head)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = in.currentName();
                if (STANDARD.contains(name) || OWN.contains(name)) {
                    return STANDARD.contains(name);
                }
                in.nextToken();
                in.skipChildren();
            }
        } catch (JacksonException e) {
            return false;
        }
        return false;
    }
}
