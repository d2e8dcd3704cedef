package milepost.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.GoldenFiles.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenFileTest {

    static List<Golden> golden() {
        return GoldenFiles.all();
    }

    static List<Golden> newest() {
        return EventTypes.names().stream().map(GoldenFiles::newest).toList();
    }

    @Test
    void everyTypeHasGoldenFilesAndNoOtherHas() {
        assertThat(golden().stream().map(Golden::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void whatWasEverWrittenCanBeRead(Golden golden) {
        assertThat(EventSchemas.faultsAsRead(golden.type(), golden.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("newest")
    void whatIsWrittenTodayIsWhatMayBeWritten(Golden golden) {
        assertThat(EventSchemas.faultsAsWritten(golden.type(), golden.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("newest")
    void theNewestGoldenFileShowsEveryMember(Golden golden) {
        var schema = EventSchemas.source(golden.type());

        assertThat(members(golden.data(), "")).containsAll(members(schema, schema, ""));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void anEventWithoutItsOptionalMembersIsStillOne(Golden golden) {
        var schema = EventSchemas.source(golden.type());
        var least = golden.data().deepCopy();

        removeOptional(schema, schema, least);

        assertThat(EventSchemas.faultsAsWritten(golden.type(), least)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("newest")
    void aReaderPassesOverMembersThatItDoesNotKnowAndAWriterMayNotAddThem(Golden golden) {
        var later = golden.data().deepCopy();
        everyObject(later).forEach(object -> object.put("addedLater", "x"));

        assertThat(EventSchemas.faultsAsRead(golden.type(), later)).isEmpty();
        assertThat(EventSchemas.faultsAsWritten(golden.type(), later))
                .hasSize(everyObject(later).size());
    }

    @Test
    void aReaderTakesNewWordsAndAWriterMayNotUseThem() {
        var later = (ObjectNode)
                GoldenFiles.newest("milepost.milestone.added.v1").data().deepCopy();
        later.put("milestoneType", "OPENED_BY_DRONE");

        assertThat(EventSchemas.faultsAsRead("milepost.milestone.added.v1", later))
                .isEmpty();
        assertThat(EventSchemas.faultsAsWritten("milepost.milestone.added.v1", later))
                .singleElement()
                .asString()
                .contains("milestoneType");
    }

    @Test
    void aReaderRefusesADateThatIsNone() {
        var wrong = (ObjectNode)
                GoldenFiles.newest("milepost.milestone.added.v1").data().deepCopy();
        wrong.put("baselineDate", "2026-02-30");

        assertThat(EventSchemas.faultsAsRead("milepost.milestone.added.v1", wrong))
                .singleElement()
                .asString()
                .contains("baselineDate");
    }

    private static Set<String> members(JsonNode data, String path) {
        var found = new TreeSet<String>();
        data.properties().forEach(member -> {
            found.add(path + "/" + member.getKey());
            found.addAll(members(member.getValue(), path + "/" + member.getKey()));
        });
        if (data instanceof ArrayNode list) {
            list.forEach(item -> found.addAll(members(item, path)));
        }
        return found;
    }

    private static Set<String> members(JsonNode root, JsonNode reference, String path) {
        var found = new TreeSet<String>();
        var schema = SchemaKeywords.resolve(root, reference);
        schema.path("properties").properties().forEach(member -> {
            found.add(path + "/" + member.getKey());
            found.addAll(members(root, member.getValue(), path + "/" + member.getKey()));
        });
        if (schema.has("items")) {
            found.addAll(members(root, schema.get("items"), path));
        }
        return found;
    }

    private static void removeOptional(JsonNode root, JsonNode reference, JsonNode data) {
        var schema = SchemaKeywords.resolve(root, reference);
        if (data instanceof ObjectNode object) {
            object.retain(schema.path("required").values().stream()
                    .map(JsonNode::asString)
                    .toList());
            object.properties()
                    .forEach(member ->
                            removeOptional(root, schema.path("properties").path(member.getKey()), member.getValue()));
        }
        if (data instanceof ArrayNode list) {
            list.forEach(item -> removeOptional(root, schema.path("items"), item));
        }
    }

    private static List<ObjectNode> everyObject(JsonNode data) {
        return Stream.concat(
                        data instanceof ObjectNode object ? Stream.of(object) : Stream.of(),
                        data.values().stream().flatMap(inside -> everyObject(inside).stream()))
                .toList();
    }
}
