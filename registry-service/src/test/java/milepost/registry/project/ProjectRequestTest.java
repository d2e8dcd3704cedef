package milepost.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import milepost.web.ProblemException;
import milepost.web.json.BodyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProjectRequestTest {

    private static final BodyReader READER = BodyReader.standard();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String LEAST = """
            {"nameZh": "兰州至合作铁路", "nature": "project", "category": "railway", "regions": ["620100"]}
            """;

    @Test
    void nameNatureCategoryAndRegionAreEnough() {
        assertThatCode(() -> READER.read(LEAST, ProjectRequest.class)).doesNotThrowAnyException();
    }

    @Test
    void allMissingMembersAreNamed() {
        assertThat(wrong("{}"))
                .containsExactly("/nameZh not-blank", "/nature not-null", "/category not-null", "/regions not-empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nameZh         | ""                                                   | /nameZh not-blank
            nameZh         | " 　 "                                               | /nameZh not-blank
            nameZh         | "（） "                                              | /nameZh only-brackets
            nameZh         | "甲\\u0000乙"                                        | /nameZh control-character
            nameZh         | "甲\\n乙"                                            | /nameZh control-character
            nameZh         | "甲\\ud800乙"                                        | /nameZh control-character
            nameEn         | ""                                                   | /nameEn not-blank
            aliases        | ["甲", "乙", "甲 "]                                  | /aliases/2 repeated
            aliases        | [null]                                               | /aliases/0 not-blank
            regions        | []                                                   | /regions not-empty
            regions        | ["620100", "62"]                                     | /regions/1 not-a-region
            regions        | ["620100", "620100"]                                 | /regions/1 repeated
            corridor       | {"endpoints": ["兰州"]}                              | /corridor/endpoints not-two
            corridor       | {"endpoints": ["兰州", "兰州"]}                      | /corridor/endpoints/1 repeated
            corridor       | {"endpoints": ["兰州", "合作"], "via": [" "]}        | /corridor/via/0 not-blank
            corridor       | {}                                                   | /corridor/endpoints not-two
            codes          | ["2206-441624-04-01"]                                | /codes/0 not-a-project-code
            investment     | "-1"                                                 | /investment not-an-amount
            investment     | "1.234"                                              | /investment not-an-amount
            investment     | "01"                                                 | /investment not-an-amount
            investment     | "1e9"                                                | /investment not-an-amount
            investment     | "1000000000000000000"                                | /investment not-an-amount
            descriptionZh  | "甲\\u0007"                                          | /descriptionZh control-character
            distinctFrom   | [{"id": "019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10"}]     | /distinctFrom/0/reason not-blank
            distinctFrom   | [{"reason": "另一段"}]                               | /distinctFrom/0/id not-null
            """)
    void aWrongValueIsNamedByItsPointer(String member, String value, String expected) {
        var project = (ObjectNode) JSON.readTree(LEAST);
        project.set(member, JSON.readTree(value));

        assertThat(wrong(project.toString())).containsExactly(expected);
    }

    @Test
    void textsAndListsHaveTheirLimits() {
        var project = (ObjectNode) JSON.readTree(LEAST);
        project.put("nameZh", "𠀀".repeat(200));
        project.put("descriptionZh", "甲\n".repeat(1500));
        project.put("investment", "999999999999999999.99");
        assertThatCode(() -> READER.read(project.toString(), ProjectRequest.class))
                .doesNotThrowAnyException();

        project.put("nameZh", "甲".repeat(201));
        project.put("descriptionZh", "甲".repeat(3001));
        project.set("aliases", JSON.valueToTree(many(21)));

        assertThat(wrong(project.toString()))
                .containsExactly("/nameZh max-size", "/aliases max-size", "/descriptionZh max-size");
    }

    @Test
    void aNameThatBecomesTooLongWhenNormalizedIsRefused() {
        var project = (ObjectNode) JSON.readTree(LEAST);
        project.put("nameZh", "ﷺ".repeat(60));

        assertThat(wrong(project.toString())).containsExactly("/nameZh max-size");
    }

    private static List<String> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "别名" + i).toList();
    }

    private static List<String> wrong(String json) {
        var problem = catchThrowableOfType(ProblemException.class, () -> READER.read(json, ProjectRequest.class));
        return problem.fields().stream()
                .map(field -> field.name() + " " + field.code())
                .toList();
    }
}
