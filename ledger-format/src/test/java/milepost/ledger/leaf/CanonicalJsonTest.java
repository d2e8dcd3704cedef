package milepost.ledger.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import milepost.ledger.tlog.FormatException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Characters at which writers and sort orders go apart: controls, quotes, beyond ASCII, beyond 16 bits, private use. */
    private static final int[] CHARACTERS = {
        0, 7, 8, 9, 10, 12, 13, 0x1f, ' ', '"', '/', '\\', 'a', 'Z', '0', 0x7f, 0x80, 0xe9, 0x2028, 0x4e2d, 0xd7ff,
        0xe000, 0xfb33, 0xffff, 0x1f602, 0x10ffff
    };

    @Test
    void membersAreSortedByUtf16UnitsAsInTheRfc() {
        var value = parse("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                """);

        assertThat(text(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void literalsAndStringsAreWrittenAsInTheRfc() {
        var value = parse("""
                { "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [ null, true, false ], "none": [], "o": {} }
                """);

        assertThat(text(value))
                .isEqualTo("{\"literals\":[null,true,false],\"none\":[],\"o\":{},"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "42", "9007199254740991", "-9007199254740991"})
    void exactIntegersStayAsTheyAre(String number) {
        assertThat(text(parse(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9007199254740992", "-9007199254740992", "9223372036854775808", "1e400", "0.5", "1.0", "1e2"})
    void otherNumbersAreRefused(String number) {
        var value = parse("[" + number + "]");

        assertThatThrownBy(() -> CanonicalJson.write(value))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("as strings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "NaN",
                "'a'",
                "\ufeff{}"
            })
    void bytesThatAreNotOneJsonValueAreRefused(String json) {
        assertThatThrownBy(() -> parse(json)).isInstanceOf(FormatException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] json = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};

        assertThatThrownBy(() -> CanonicalJson.parse(json)).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\ud800x\"", "\"\\udc00\"", "{\"\\udc00\":1}"})
    void halfACharacterIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.write(parse(json))).isInstanceOf(FormatException.class);
    }

    @Test
    void everyValueHasTheFormOfTheReferenceImplementation() throws IOException {
        for (int seed = 0; seed < 3_000; seed++) {
            var value = randomObject(new Random(seed), 3);

            var canonical = CanonicalJson.write(value);

            assertThat(canonical).as("seed %d", seed).isEqualTo(CanonicalJson.write(CanonicalJson.parse(canonical)));
            assertThat(JSON.readTree(canonical))
                    .as("seed %d", seed)
                    .isEqualTo(JSON.readTree(JSON.writeValueAsBytes(value)));
            assertThat(new String(canonical, UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString());
        }
    }

    private static JsonNode randomObject(Random random, int depth) {
        var object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(randomString(random), randomValue(random, depth));
        }
        return object;
    }

    private static JsonNode randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextLong(-(1L << 53) + 1, 1L << 53));
            case 4 -> NODES.stringNode(randomString(random));
            case 5 -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(randomValue(random, depth - 1));
                }
                yield array;
            }
            default -> randomObject(random, depth - 1);
        };
    }

    private static String randomString(Random random) {
        return random.ints(random.nextInt(5), 0, CHARACTERS.length)
                .map(i -> CHARACTERS[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static JsonNode parse(String json) {
        return CanonicalJson.parse(json.getBytes(UTF_8));
    }

    private static String text(JsonNode value) {
        return new String(CanonicalJson.write(value), UTF_8);
    }
}
