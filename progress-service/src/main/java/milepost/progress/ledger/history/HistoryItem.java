package milepost.progress.ledger.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import milepost.progress.ledger.history.HistoryRepository.Row;
import milepost.progress.project.ProjectName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of the history.
 *
 * @param projectId null where the event is about a plan or a subscription
 * @param projectNameZh what the project is called now; null for one that is not known here yet
 * @param projectNameEn the same in English, where it has such a name
 * @param projectCodes the national codes that the project has now
 * @param version the subject's version in its source
 * @param actor who caused it; only auditors see it, until it is erased
 * @param reason the reason as text if there is one, otherwise its code, or the rule that led to the event
 * @param document the document that supports it
 * @param data the data of the event; a value that begins with {@code sha256:} is not public
 */
public record HistoryItem(
        UUID eventId,
        String type,
        String source,
        String subject,
        @Nullable UUID projectId,
        @Nullable String projectNameZh,
        @Nullable String projectNameEn,
        List<String> projectCodes,
        long version,
        String occurredAt,
        String recordedAt,
        @Nullable String actor,
        @Nullable String org,
        @Nullable String reason,
        @Nullable String document,
        JsonNode data,
        Place ledger) {

    private static final Pattern DIGEST = Pattern.compile("sha256:[A-Za-z0-9+/]{43}=");

    /** The place of the event in the ledger. */
    public record Place(long index, String leafHash) {}

    /**
     * @param leaf of the row, with the hidden values that the reader may see
     * @param names of projects
     */
    static HistoryItem of(Row row, JsonNode leaf, Map<UUID, ProjectName> names) {
        var data = leaf.path("data");
        var project = projectId(leaf);
        var name = project.flatMap(id -> Optional.ofNullable(names.get(id)));
        return new HistoryItem(
                UUID.fromString(leaf.path("id").stringValue()),
                leaf.path("type").stringValue(),
                leaf.path("source").stringValue(),
                leaf.path("subject").stringValue(),
                project.orElse(null),
                name.map(ProjectName::nameZh).orElse(null),
                name.map(ProjectName::nameEn).orElse(null),
                name.map(ProjectName::codes).orElse(List.of()),
                leaf.path("seq").longValue(),
                leaf.path("time").stringValue(),
                leaf.path("recorded").stringValue(),
                unlessDigest(DataTexts.text(leaf.path("actor"))),
                unlessDigest(DataTexts.text(leaf.path("org"))),
                DataTexts.reason(data),
                DataTexts.document(data),
                data,
                new Place(row.index(), row.hash().base64()));
    }

    /** Returns the project that an event is about. */
    static Optional<UUID> projectId(JsonNode leaf) {
        return leaf.path("data")
                .path("projectId")
                .stringValueOpt()
                .filter(id -> id.equals(leaf.path("subject").stringValue()))
                .map(UUID::fromString);
    }

    /** Actor and organisation may stand in a leaf as digests; what begins like one but is not one is a name. */
    private static @Nullable String unlessDigest(@Nullable String text) {
        return text == null || DIGEST.matcher(text).matches() ? null : text;
    }
}
