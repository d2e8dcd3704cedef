package milepost.web.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import milepost.web.test.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;

/** Sends wrong requests and collects those that were not refused as they should be. */
final class Refusals {

    /** Problems of a request as a whole. */
    private static final Set<String> WHOLE = Set.of(
            "malformed-request",
            "unsafe-address",
            "too-many-parameters",
            "not-found",
            "method-not-allowed",
            "unsupported-media-type",
            "not-acceptable",
            "missing-body",
            "malformed-body",
            "malformed-json",
            "json-too-complex",
            "body-too-large",
            "invalid-token",
            "unauthenticated",
            "unknown-version",
            "malformed-if-match",
            "invalid-idempotency-key");

    private static final byte[] NOTHING = {};

    private final RawHttp http;
    private final List<String> failures = new ArrayList<>();
    private int count;

    Refusals(RawHttp http) {
        this.http = http;
    }

    List<String> failures() {
        return failures;
    }

    int count() {
        return count;
    }

    /** @param place the parameter or member that the problem must name, null if it may be about the whole */
    void expect(Operation operation, String target, Map<String, String> headers, byte[] body, String place) {
        var answer = http.send(operation.method().toUpperCase(Locale.ROOT), target, headers, body);
        var isOfNothing = operation.bodyType().contains("merge-patch") && answer.status() == 404;
        check(described(operation, target, headers, body), answer, isOfNothing ? null : place);
    }

    /** The request may be accepted. */
    void expectNoFailure(Operation operation, String target, Map<String, String> headers) {
        var answer = http.send(operation.method().toUpperCase(Locale.ROOT), target, headers, NOTHING);
        if (answer.status() >= 400 || answer.status() == 0) {
            check(described(operation, target, headers, NOTHING), answer, null);
        }
    }

    void check(String request, RawHttp.Answer answer, String place) {
        count++;
        var problem = answer.json();
        var isProblem = answer.status() >= 400
                && answer.status() < 500
                && answer.header("Content-Type").equals("application/problem+json")
                && problem.path("status").asInt(0) == answer.status()
                && !problem.path("detail").asString("").isEmpty()
                && !answer.header("Content-Security-Policy").isEmpty();
        if (!isProblem || !names(problem, place)) {
            var code = problem.path("code").asString(shortened(answer.body(), 80));
            failures.add("\n%s %s%s %s".formatted(answer.status(), code, problem.path("errors"), request)
                    + (place == null ? "" : " must name " + place));
        }
    }

    private static String described(Operation operation, String target, Map<String, String> headers, byte[] body) {
        var others = new HashMap<>(headers);
        others.remove(
                "Authorization",
                headers.getOrDefault("Authorization", "").length() > 100 ? headers.get("Authorization") : "");
        return operation.name() + " " + shortened(target, 90) + " " + shortened(others.toString(), 120) + " "
                + shortened(new String(body, StandardCharsets.UTF_8), 200);
    }

    private static boolean names(JsonNode problem, String place) {
        var code = problem.path("code").asString("");
        if (place == null) {
            return true;
        }
        return problem.path("errors")
                        .valueStream()
                        .anyMatch(error -> named(error.path("parameter").asString(""), place)
                                || named(error.path("pointer").asString(""), place))
                || (WHOLE.contains(code) && !place.startsWith("/"));
    }

    private static boolean named(String where, String place) {
        return where.equals(place) || where.startsWith(place + "/");
    }

    private static String shortened(String text, int max) {
        return text.length() > max ? text.substring(0, max) + "…" : text;
    }
}
