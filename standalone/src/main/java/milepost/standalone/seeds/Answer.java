package milepost.standalone.seeds;

import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the registry answered: its body is a problem (RFC 9457) unless the call succeeded.
 *
 * @param replayed whether it is the answer to the same call made before, which this one did not repeat
 */
record Answer(int status, JsonNode body, boolean replayed) {

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The problem's stable code, empty when it has none. */
    String code() {
        return body.path("code").asString("");
    }

    /** The problem in one line: what it is, which fields it names, which other projects it suspects. */
    String problem() {
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
