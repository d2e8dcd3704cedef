package milepost.progress.ledger.history;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var one = firstOf(text(data.path("documentRef")), titles(Stream.of(data.path("document"))));
        return firstOf(one, titles(data.path("evidence").valueStream()));
    }

    static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /** 开工令 甘铁〔2026〕3号；验收书 */
    private static @Nullable String titles(Stream<JsonNode> every) {
        var documents = every.map(document -> (document.path("title").asString("") + " "
                                + document.path("number").asString(""))
                        .strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        return documents.isEmpty() ? null : documents;
    }
}
