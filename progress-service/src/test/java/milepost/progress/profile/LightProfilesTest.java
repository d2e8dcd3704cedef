package milepost.progress.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of light profiles. */
class LightProfilesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LightProfiles PROFILES = new LightProfiles();

    static List<Resource> files() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:lights/*.json"));
    }

    static Stream<LightProfile> profiles() {
        return PROFILES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileFitsTheSchemaAndHasTheNameOfItsProfile(Resource file) throws IOException {
        var content = json(file);

        assertThat(schema().validate(content)).isEmpty();
        assertThat(file.getFilename()).isEqualTo(content.path("id").asString().replace('/', '-') + ".json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'light':'red'}",
                "{'light':'green','slipDays':1}",
                "{'light':'red','slipDays':0}",
                "{'light':'red','slipDays':1,'daysPastTarget':1}",
                "{'light':'red','percentOfTimeShare':{'lessThan':60}}",
                "{'light':'red','pointsBehind':{'atLeast':10,'moreThan':30}}",
                "{'light':'red','condition':'ACTIVE'}",
                "{'light':'red','weeks':1}"
            })
    void theSchemaRefusesAConditionThatIsNone(String condition) throws IOException {
        var file = json(new ClassPathResource("lights/milepost-default-1.json"));
        var wrong = ((tools.jackson.databind.node.ObjectNode) file)
                .set("conditions", JSON.readTree("[" + condition.replace('\'', '"') + "]"));

        assertThat(schema().validate(wrong)).isNotEmpty();
    }

    @Test
    void aReleasedFileNeverChanges() throws IOException {
        var released = new ClassPathResource("released-lights.md5");
        var digests = released.getContentAsString(UTF_8)
                .lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));

        var present = new TreeMap<String, String>();
        for (var file : files()) {
            present.put(String.valueOf(file.getFilename()), digest(file));
        }

        assertThat(present)
                .as("Add a file with the next version, and its digest")
                .isEqualTo(new TreeMap<>(digests));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyConditionIsSaidInBothLanguages(LightProfile profile) {
        assertThat(profile.conditions()).allSatisfy(condition -> {
            assertThat(ConditionWords.zh(condition)).isNotBlank().doesNotContain("null", "SUSPENDED");
            assertThat(ConditionWords.en(condition)).isNotBlank().doesNotContain("null", "SUSPENDED");
        });
    }

    @Test
    void aProfileThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThat(PROFILES.all())
                .extracting(LightProfile::id)
                .containsExactly("gmpp-like/1", "huating/1", "milepost-default/1", "wuhan/1", "yinchuan-2025/1");
        assertThatThrownBy(() -> PROFILES.get("yinchuan/1"))
                .hasMessage(
                        "There is no light profile yinchuan/1; there are gmpp-like/1, huating/1, milepost-default/1,"
                                + " wuhan/1, yinchuan-2025/1");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(new ClassPathResource("lights/schema/light-profile.json")));
    }

    private static JsonNode json(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return JSON.readTree(content);
        }
    }

    private static String digest(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        }
    }
}
