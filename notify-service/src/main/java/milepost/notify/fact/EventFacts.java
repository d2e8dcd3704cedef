package milepost.notify.fact;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import milepost.web.check.RegionCodes;

/**
 * The values of an event and its project that filters are matched against.
 *
 * @param regionPrefixes the codes of the project's regions and of all regions that contain these, the whole
 *     country too, without trailing pairs of zeros
 */
public record EventFacts(
        String eventType, ProjectFacts project, EventDetails details, Instant recordedAt, Set<String> regionPrefixes) {

    public static EventFacts of(String eventType, ProjectFacts project, EventDetails details, Instant recordedAt) {
        var prefixes = new HashSet<String>();
        prefixes.add(RegionPrefixes.trimmed(RegionCodes.WHOLE_COUNTRY));
        project.regions().forEach(code -> prefixes.addAll(RegionPrefixes.withParents(code)));
        return new EventFacts(eventType, project, details, recordedAt, prefixes);
    }
}
