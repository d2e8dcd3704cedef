package milepost.progress.ledger.history;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds in the data of an event, whatever its type, what the history shows of it. */
final class DataTexts {

    private DataTexts() {}

    /** Returns the reason as text if there is one, otherwise its code, or the rule that led to the event. */
    static @Nullable String reason(JsonNode data) {
        return firstOf(firstOf(text(data.path("reasonText")), text(data.path("reasonCode"))), text(data.path("rule")));
    }

    /** Returns the document that supports the event. */
    static @Nullable String document(JsonNode data) {
        return firstOf(text(data.path("documentRef")), evidence(data.path("evidence")));
    }

    static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
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
