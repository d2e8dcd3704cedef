package milepost.registry.oc4ids;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The schemas of OC4IDS 0.9.5. */
public final class Oc4idsSchema {

    private static final String BASE = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";
    private static final String PACKAGE = "project-package-schema.json";
    private static final String PROJECT = "project-schema.json";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_4,
                    builder -> builder.schemas(
                                    Map.of(BASE + PACKAGE, resource(PACKAGE), BASE + PROJECT, resource(PROJECT)))
                            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
            .getSchema(SchemaLocation.of(BASE + PACKAGE));

    private Oc4idsSchema() {}

    /** Returns what is wrong with a package. */
    static List<String> faults(JsonNode projects) {
        return SCHEMA.validate(projects).stream().map(Error::toString).toList();
    }

    /** Returns the codes of a list. */
    public static List<String> codes(String list) {
        return resource("codelists/" + list + ".csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .toList();
    }

    static String resource(String name) {
        try (var in = Oc4idsSchema.class.getResourceAsStream("/oc4ids/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
