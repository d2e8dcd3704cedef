package milepost.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaCompatibilityTest {

    private static final JsonNode RELEASED = JsonMapper.shared().readTree("""
            {"$id": "urn:milepost:schema:example", "title": "Example", "type": "object", "required": ["id", "stage"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "stage": {"$ref": "#/$defs/Stage"},
               "closed": {"type": "string", "enum": ["yes", "no"]},
               "days": {"type": "integer", "minimum": 0},
               "names": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}},
               "place": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}},
             "$defs": {"Stage": {"anyOf": [{"enum": ["PLANNED", "STARTED"]}, {"type": "string"}]}}}
            """);

    static List<String> released() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:released/*.json");
        return Arrays.stream(files)
                .map(file -> file.getFilename().replaceFirst("\\.json$", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatReadTheLastReleaseReadsThisOne(String type) {
        assertThat(EventTypes.names()).as("A released type stays").contains(type);
        assertThat(SchemaCompatibility.violations(
                        EventSchemas.read("released/" + type + ".json"), EventSchemas.source(type)))
                .as("Add optional members only, or a new type beside %s", type)
                .isEmpty();
    }

    @Test
    void newOptionalMembersNewWordsAndOtherDescriptionsBreakNothing() {
        assertThat(violations(schema -> {
                    member(schema, "/properties").putObject("reason").put("type", "string");
                    member(schema, "/properties/place/properties")
                            .putObject("code")
                            .put("type", "string");
                    ((ArrayNode) schema.at("/$defs/Stage/anyOf/0/enum")).add("DONE");
                    schema.put("title", "Another title");
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /properties                | /: member removed id
            /properties/place/properties | /place: member removed name
            """)
    void aRemovedMemberIsFound(String members, String violation) {
        assertThat(violations(schema -> member(schema, members).remove(List.of("id", "name"))))
                .containsExactly(violation);
    }

    @Test
    void whatIsRequiredMayNotChange() {
        assertThat(violations(schema -> ((ArrayNode) schema.get("required")).add("days")))
                .containsExactly("/: required added [days]");
        assertThat(violations(schema -> ((ArrayNode) schema.get("required")).remove(0)))
                .containsExactly("/: required removed [id]");
        assertThat(violations(schema -> ((ArrayNode) schema.at("/properties/place/required")).add("code")))
                .containsExactly("/place: required added [code]");
    }

    @Test
    void aNewMemberThatIsRequiredIsFound() {
        assertThat(violations(schema -> {
                    member(schema, "/properties").putObject("reason").put("type", "string");
                    ((ArrayNode) schema.get("required")).add("reason");
                }))
                .containsExactly("/: required added [reason]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /properties/days        | type    | string    | /days: type changed from integer to string
            /properties/names/items | type    | integer   | /names[]: type changed from string to integer
            /properties/place       | type    | string    | /place: type changed from object to string
            /properties/id          | format  | date      | /id: format changed
            /properties/names       | minItems | 1        | /names: minItems changed
            /properties/names/items | pattern | ^[a-c]+$  | /names[]: pattern changed
            /properties/days        | minimum | 1         | /days: minimum changed
            ''                      | $id     | urn:other | /: $id changed
            """)
    void aValueThatIsHeldToAnotherRuleIsFound(String path, String keyword, String value, String violation) {
        assertThat(violations(schema -> member(schema, path).put(keyword, value)))
                .containsExactly(violation);
    }

    @Test
    void aRuleThatIsLiftedIsFound() {
        assertThat(violations(schema -> member(schema, "/properties/id").remove("format")))
                .containsExactly("/id: format changed");
    }

    @Test
    void wordsMayNotGoNorComeWhereTheListIsClosed() {
        assertThat(violations(schema -> ((ArrayNode) schema.at("/$defs/Stage/anyOf/0/enum")).remove(1)))
                .containsExactly("/stage: words removed [STARTED]");
        assertThat(violations(schema -> ((ArrayNode) schema.at("/properties/closed/enum")).remove(1)))
                .containsExactly("/closed: words removed [no]");
        assertThat(violations(schema -> ((ArrayNode) schema.at("/properties/closed/enum")).add("maybe")))
                .containsExactly("/closed: words added to a closed vocabulary [maybe]");
    }

    @Test
    void aVocabularyMayNotBeClosedNorOpened() {
        assertThat(violations(schema -> {
                    var stage = member(schema, "/$defs/Stage");
                    stage.set("enum", stage.remove("anyOf").get(0).get("enum"));
                    stage.put("type", "string");
                }))
                .containsExactly("/stage: closed vocabulary");
        assertThat(violations(schema -> member(schema, "/properties/closed").remove("enum")))
                .containsExactly("/closed: opened vocabulary");
    }

    private static List<String> violations(Consumer<ObjectNode> change) {
        var current = (ObjectNode) RELEASED.deepCopy();
        change.accept(current);
        return SchemaCompatibility.violations(RELEASED, current);
    }

    private static ObjectNode member(ObjectNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }
}
