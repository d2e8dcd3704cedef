package milepost.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** How the document describes problems: the response that any operation may give, and its body. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static ApiResponse response() {
        var json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME));
        return new ApiResponse()
                .description("A problem (RFC 9457), in the language of Accept-Language (zh or en)")
                .content(new Content().addMediaType("application/problem+json", json))
                .addHeaderObject("Content-Language", new Header().schema(new StringSchema()));
    }

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("Further members depend on the code.")
                .addProperty("type", new StringSchema().example("urn:milepost:problem:stale-version"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("stale-version"))
                .addProperty("errors", new ArraySchema().items(error()))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema<?> error() {
        return new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer into the body"))
                .addProperty("parameter", new StringSchema().description("Name of a query or path parameter"))
                .addProperty("header", new StringSchema().description("Name of a header"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "known",
                        new ArraySchema()
                                .items(word())
                                .description(
                                        "Where a value must be one of a closed list: its words, if they have names"))
                .required(List.of("code", "detail"));
    }

    private static Schema<?> word() {
        return new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("zh", new StringSchema())
                .addProperty("en", new StringSchema())
                .required(List.of("code", "zh", "en"));
    }
}
