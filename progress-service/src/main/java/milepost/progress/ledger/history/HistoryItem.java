package milepost.progress.ledger.history;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.progress.ledger.history.HistoryRepository.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of the history.
 *
 * @param projectId null where the event is about a plan or a subscription
 * @param version the subject's version in its source
 * @param actor who caused it; only auditors see it, until it is erased
 * @param reason the reason as text if there is one, otherwise its code, or the rule that led to the event
 * @param document the document that supports it
 * @param data the data of the event; a value that begins with {@code sha256:} is not public
 */
record HistoryItem(
        UUID eventId,
        String type,
        String source,
        String subject,
        @Nullable UUID projectId,
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
    record Place(long index, String leafHash) {}

    /** @param leaf of the row, with the hidden values that the reader may see */
    static HistoryItem of(Row row, JsonNode leaf) {
        var data = leaf.path("data");
        return new HistoryItem(
                UUID.fromString(leaf.path("id").stringValue()),
                leaf.path("type").stringValue(),
                leaf.path("source").stringValue(),
                leaf.path("subject").stringValue(),
                projectId(leaf),
                leaf.path("seq").longValue(),
                leaf.path("time").stringValue(),
                leaf.path("recorded").stringValue(),
                unlessDigest(text(leaf.path("actor"))),
                unlessDigest(text(leaf.path("org"))),
                firstOf(firstOf(text(data.path("reasonText")), text(data.path("reasonCode"))), text(data.path("rule"))),
                firstOf(text(data.path("documentRef")), evidence(data.path("evidence"))),
                data,
                new Place(row.index(), row.hash().base64()));
    }

    private static @Nullable UUID projectId(JsonNode leaf) {
        var id = leaf.path("data").path("projectId");
        return id.isString() && id.equals(leaf.path("subject")) ? UUID.fromString(id.stringValue()) : null;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    /** Actor and organisation may stand in a leaf as digests; what begins like one but is not one is a name. */
    private static @Nullable String unlessDigest(@Nullable String text) {
        return text == null || DIGEST.matcher(text).matches() ? null : text;
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /** 开工令 甘铁〔2026〕3号；验收书 */
    private static @Nullable String evidence(JsonNode evidence) {
        var documents = evidence.valueStream()
                .map(document -> (document.path("title").asString("") + " "
                                + document.path("number").asString(""))
                        .strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        return documents.isEmpty() ? null : documents;
    }
}
