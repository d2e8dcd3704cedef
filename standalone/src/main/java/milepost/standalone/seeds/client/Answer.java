package milepost.standalone.seeds.client;

import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a service. Unless the call succeeded, its body is a problem (RFC 9457).
 *
 * @param replayed whether it is the stored answer to an earlier call with the same Idempotency-Key
 */
public record Answer(int status, JsonNode body, boolean replayed) {

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Returns the problem's stable code, or an empty string. */
    public String code() {
        return body.path("code").asString("");
    }

    /** Returns the problem in one line, with the invalid fields and the possible duplicates. */
    public String problem() {
        var text = new StringBuilder().append(status);
        var code = code();
        if (!code.isEmpty()) {
            text.append(' ').append(code);
        }
        var detail = body.path("detail").asString(body.path("title").asString(""));
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        text.append(list(
                "errors",
                error -> place(error) + " "
                        + error.path("detail").asString(error.path("code").asString(""))));
        text.append(list(
                "candidates",
                other -> other.path("nameZh").asString("") + " ("
                        + other.path("id").asString("") + ")"));
        return text.toString();
    }

    private String list(String field, Function<JsonNode, String> format) {
        if (body.path(field).isEmpty()) {
            return "";
        }
        var items = body.path(field).valueStream().map(format).collect(Collectors.joining(", "));
        return "; " + field + ": " + items;
    }

    private static String place(JsonNode error) {
        for (var kind : new String[] {"pointer", "parameter", "header"}) {
            if (error.path(kind).isString()) {
                return error.path(kind).asString();
            }
        }
        return "";
    }
}
