package milepost.web.test;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks the examples of an OpenAPI document against its schemas. */
public final class ApiExamples {

    private final ApiDocument document;
    private final DescribedSchemas schemas;
    private final List<String> faults = new ArrayList<>();

    private ApiExamples(ApiDocument document) {
        this.document = document;
        schemas = new DescribedSchemas(document);
    }

    /** Returns what is wrong with the examples of operations, parameters and schemas. */
    public static List<String> faults(int port) {
        var document = ApiDocument.of(new RawHttp(port));
        var check = new ApiExamples(document);
        document.operations().forEach(check::operation);
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema ->
                        check.faults.addAll(check.schemas.faultsOfExamples(schema.getKey(), schema.getValue())));
        return check.faults;
    }

    private void operation(ApiDocument.Operation operation) {
        content(operation.name() + " request", operation.definition().path("requestBody"));
        operation
                .definition()
                .path("responses")
                .properties()
                .forEach(response ->
                        content(operation.name() + " " + response.getKey(), document.resolved(response.getValue())));
        operation.parameters().forEach(parameter -> {
            if (parameter.has("example")) {
                check(
                        operation.name() + " " + parameter.path("name"),
                        parameter.path("schema"),
                        parameter.path("example"));
            }
            faults.addAll(schemas.faultsOfExamples(operation.name(), parameter.path("schema")));
        });
    }

    private void content(String place, JsonNode described) {
        described.path("content").properties().forEach(media -> {
            if (media.getValue().has("example")) {
                check(place, media.getValue().path("schema"), media.getValue().path("example"));
            }
        });
    }

    private void check(String place, JsonNode schema, JsonNode example) {
        schemas.faults(schema, example).forEach(fault -> faults.add("\n" + place + ": " + fault));
    }
}
