package milepost.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

class EventSchemaTest {

    private static final Map<Type, String> SCALARS = Map.of(
            String.class, "string",
            UUID.class, "string uuid",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    static List<String> types() {
        return EventTypes.names();
    }

    @Test
    void everyTypeHasASchemaAndEverySchemaAType() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:schemas/*.json");

        assertThat(files)
                .extracting(file -> file.getFilename().replaceFirst("\\.json$", ""))
                .containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaKeepsToTheStandardAndBearsTheNameOfItsType(String type) {
        var schema = EventSchemas.source(type);

        assertThat(EventSchemas.faultsOfSchema(schema)).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo(EventTypes.schemaOf(type));
        assertThat(schema.path("title").asString()).startsWith(record(type).getSimpleName() + " ");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaNamesTheMembersOfItsRecordAndNoOthers(String type) {
        var schema = EventSchemas.source(type);

        assertRecord(type, schema, schema, record(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMemberIsDescribedAndNoKeywordEscapesTheComparisonOfReleases(String type) {
        assertDescribed(type, EventSchemas.source(type));
    }

    @Test
    void whatSeveralSchemasDefineTheyDefineAlike() {
        var definitions = new HashMap<String, JsonNode>();

        types().forEach(type -> EventSchemas.source(type)
                .path("$defs")
                .properties()
                .forEach(definition -> assertThat(definition.getValue())
                        .as("%s in %s", definition.getKey(), type)
                        .isEqualTo(definitions.computeIfAbsent(definition.getKey(), _ -> definition.getValue()))));
    }

    @Test
    void whatAProjectIsMadeOfIsWhatCanBeAmended() {
        var schema = EventSchemas.source("milepost.project.amended.v1");

        var words = schema.at("/properties/changed/items/anyOf/0/enum");

        assertThat(words.values())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        schema.at("/$defs/ProjectDetails/properties").propertyNames());
    }

    private static Class<? extends Event> record(String type) {
        return EventTypes.byName(type).orElseThrow();
    }

    private static void assertRecord(String path, JsonNode root, JsonNode schema, Class<?> record) {
        assertThat(schema.path("type").asString("")).as(path).isEqualTo("object");
        assertThat(schema.path("properties").propertyNames())
                .as(path)
                .containsExactlyElementsOf(names(Arrays.stream(record.getRecordComponents())));
        assertThat(schema.path("required").values())
                .as("%s: a member is required if its record component is not @Nullable", path)
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(names(Arrays.stream(record.getRecordComponents())
                        .filter(member -> !member.getAnnotatedType().isAnnotationPresent(Nullable.class))));
        for (var member : record.getRecordComponents()) {
            assertValue(
                    path + "." + member.getName(),
                    root,
                    schema.at("/properties/" + member.getName()),
                    member.getGenericType());
        }
    }

    private static void assertValue(String path, JsonNode root, JsonNode reference, Type type) {
        var schema = SchemaKeywords.resolve(root, reference);
        if (type instanceof ParameterizedType list) {
            assertThat(schema.path("type").asString("")).as(path).isEqualTo("array");
            assertValue(path + "[]", root, schema.path("items"), list.getActualTypeArguments()[0]);
        } else if (SCALARS.containsKey(type)) {
            assertThat(scalar(schema)).as(path).isEqualTo(SCALARS.get(type));
        } else {
            assertRecord(path, root, schema, (Class<?>) type);
        }
    }

    private static String scalar(JsonNode schema) {
        if (SchemaKeywords.isVocabulary(schema)) {
            return "string";
        }
        return (schema.path("type").asString("") + " " + schema.path("format").asString("")).strip();
    }

    private static void assertDescribed(String path, JsonNode schema) {
        assertThat(Stream.of(SchemaKeywords.ANNOTATIONS, SchemaKeywords.ASSERTIONS, SchemaKeywords.STRUCTURE)
                        .flatMap(keywords -> keywords.stream())
                        .toList())
                .as(path)
                .containsAll(schema.propertyNames());
        assertThat(!schema.has("anyOf") || SchemaKeywords.isVocabulary(schema))
                .as("%s: anyOf stands for an open vocabulary and nothing else", path)
                .isTrue();
        SchemaKeywords.subschemas(schema).forEach((name, inside) -> {
            if (!name.equals("items")) {
                assertThat(inside.path("description").asString(""))
                        .as(path + "/" + name)
                        .isNotEmpty();
            }
            assertDescribed(path + "/" + name, inside);
        });
    }

    private static List<String> names(Stream<RecordComponent> members) {
        return members.map(RecordComponent::getName).toList();
    }
}
