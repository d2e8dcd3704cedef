package milepost.web.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.web.test.ApiDocument.Operation;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * Sends wrong requests to every operation of a service's OpenAPI document: a table of bad values in each part of the address and in
 * each header. None may be accepted or fail; the answer must be a problem that names the place.
 */
public final class ApiWalk {

    private static final byte[] NOTHING = {};

    private final ApiDocument document;
    private final Refusals refusals;
    private final String bearer;
    private final RawHttp http;

    /** @param bearer an {@code Authorization} header with all roles */
    public ApiWalk(int port, String bearer) {
        http = new RawHttp(port);
        document = ApiDocument.of(http);
        refusals = new Refusals(http);
        this.bearer = bearer;
    }

    /** Puts bad values into the variables of each path. */
    public List<String> paths() {
        for (var operation : document.operations()) {
            for (var variable : operation.parameters("path")) {
                var name = variable.path("name").asString();
                var values = new ArrayList<>(BadValues.ENCODED);
                values.addAll(BadValues.SEGMENTS);
                BadValues.of(document.schema(variable.path("schema"))).forEach(value -> values.add(encoded(value)));
                for (var value : values) {
                    refusals.expect(operation, path(operation, Map.of(name, value)), headers(operation), NOTHING, null);
                }
            }
        }
        return refusals.failures();
    }

    /** Puts bad values into each query parameter, repeats it, and adds parameters that are unknown or too many. */
    public List<String> parameters() {
        for (var operation : document.operations()) {
            for (var parameter : operation.parameters("query")) {
                parameter(operation, parameter);
            }
            refuseQuery(operation, "colour=red", "colour");
            refuseQuery(operation, "%C0%BC=1", "%C0%BC");
            refuseQuery(operation, "a=1&".repeat(1001), null);
        }
        return refusals.failures();
    }

    private void parameter(Operation operation, JsonNode parameter) {
        var name = parameter.path("name").asString();
        var schema = document.schema(parameter.path("schema"));
        var isList = schema.is("array");
        var value = isList ? document.schema(schema.node().path("items")) : schema;
        BadValues.ENCODED.forEach(text -> refuseQuery(operation, name + "=" + text, name));
        BadValues.of(value).forEach(text -> refuseQuery(operation, name + "=" + encoded(text), name));
        if (!isList) {
            refuseQuery(operation, name + "=1&" + name + "=1", name);
        }
        if (!name.equals("cursor")) {
            refuseQuery(operation, name + "=", isList ? null : name);
        }
        for (var text : BadValues.TEXTS) {
            refusals.expectNoFailure(operation, target(operation, name + "=" + text), headers(operation));
        }
    }

    /** Sends headers that cannot be understood. */
    public List<String> headers() {
        for (var operation : document.operations()) {
            refuse(operation, "Content-Type", "*/*");
            refuse(operation, "Content-Type", "nonsense");
            refuse(operation, "Content-Encoding", "gzip");
            refuse(operation, "Authorization", "Bearer x");
            refuse(operation, "Authorization", "Bearer");
            refuse(operation, "X-Large", "x".repeat(20_000));
            refuse(operation, "X-Control", "a\u0001b");
            for (var tag : List.of("１", "\"１\"", "*", "W/\"1", "\"1\", \"2\"", "\"99999999999999999999\"")) {
                if (operation.hasHeader("If-Match")) {
                    refuse(operation, "If-Match", tag);
                }
            }
            if (operation.hasHeader("Idempotency-Key")) {
                refuse(operation, "Idempotency-Key", "");
                refuse(operation, "Idempotency-Key", "钥匙");
                refuse(operation, "Idempotency-Key", "k".repeat(256));
            }
            if (operation.method().equals("get")) {
                for (var header : List.of("Accept", "Accept-Language", "Range", "If-None-Match", "If-Modified-Since")) {
                    for (var value : List.of("nonsense", "*/*;q=2", "application/xml", "１", "")) {
                        refusals.expectNoFailure(
                                operation, target(operation, null), with(headers(operation), header, value));
                    }
                }
            }
        }
        return refusals.failures();
    }

    /** Sends requests that are not HTTP, or ask for more of it than there is. */
    public List<String> requests() {
        var end = "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        for (var line : List.of(
                "GET /v1/projects?q=兰合铁路 HTTP/1.1",
                "GET /v1/projects/兰合 HTTP/1.1",
                "GET /v1/projects/{0} HTTP/1.1",
                "GET /v1/plans/a%00b HTTP/1.1",
                "GET /v1/../../etc/passwd HTTP/1.1",
                "GET /v1//projects HTTP/1.1",
                "GET http://evil.example/nowhere HTTP/1.1",
                "GET * HTTP/1.1",
                "GET nowhere HTTP/1.1",
                "GET /nowhere HTTP/9.9",
                "FOO /v1/projects HTTP/1.1",
                "TRACE /v1/projects HTTP/1.1",
                "CONNECT 127.0.0.1:80 HTTP/1.1",
                "\u0016\u0003\u0001 HTTP/1.1",
                "GET /nowhere HTTP/1.1\r\nContent-Length: x",
                "GET /nowhere HTTP/1.1\r\nContent-Length: -1",
                "GET /nowhere HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "GET /nowhere HTTP/1.1\r\nTransfer-Encoding: nonsense",
                "GET /nowhere HTTP/1.1\r\nno colon",
                "GET /nowhere HTTP/1.1\r\nExpect: nonsense",
                "GET /nowhere HTTP/1.1\r\nHost: other")) {
            refusals.check(line, http.send((line + end).getBytes(StandardCharsets.UTF_8)), null);
        }
        return refusals.failures();
    }

    /** Puts bad values into each member of each body, and sends bodies that are no JSON. */
    public List<String> bodies() {
        for (var operation : document.operations()) {
            if (!operation.body().isMissingNode() && !operation.takesFile()) {
                var target = target(operation, null);
                new BadBodies(document, operation)
                        .forEach((body, place) -> refusals.expect(
                                operation,
                                target,
                                with(headers(operation), "Content-Type", body.type()),
                                body.bytes(),
                                place));
            }
        }
        return refusals.failures();
    }

    public int count() {
        return refusals.count();
    }

    private void refuse(Operation operation, String header, String value) {
        refusals.expect(operation, target(operation, null), with(headers(operation), header, value), NOTHING, null);
    }

    private void refuseQuery(Operation operation, String query, String parameter) {
        refusals.expect(operation, target(operation, query), headers(operation), NOTHING, parameter);
    }

    private Map<String, String> headers(Operation operation) {
        var headers = new HashMap<>(Map.of("Authorization", bearer));
        if (operation.hasHeader("If-Match")) {
            headers.put("If-Match", "\"1\"");
        }
        return headers;
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        headers.put(name, value);
        return headers;
    }

    private String target(Operation operation, String query) {
        var path = path(operation, Map.of());
        return query == null ? path : path + "?" + query;
    }

    private String path(Operation operation, Map<String, String> values) {
        var path = operation.path();
        for (var variable : operation.parameters("path")) {
            var name = variable.path("name").asString();
            var isId = document.schema(variable.path("schema")).format().equals("uuid");
            path = path.replace(
                    "{" + name + "}",
                    values.getOrDefault(name, isId ? UUID.randomUUID().toString() : "none"));
        }
        return path;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
