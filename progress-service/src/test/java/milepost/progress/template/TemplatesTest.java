package milepost.progress.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Sector;
import milepost.web.check.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of templates. */
class TemplatesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Template> templates() {
        return new Templates().all();
    }

    static List<Resource> files() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileFitsTheSchema(Resource file) throws IOException {
        assertThat(schema().validate(json(file))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        var file = json(new ClassPathResource("templates/rail-1.json"));

        assertThat(schema().validate(JSON.readTree(file.toString().replace("\"key\"", "\"name\""))))
                .isNotEmpty();
        assertThat(schema().validate(JSON.readTree(file.toString().replace("\"railway\"", "\"trains\""))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHasTheNameOfItsSectorAndVersion(Resource file) throws IOException {
        var content = json(file);

        assertThat(file.getFilename())
                .isEqualTo(content.path("sector").asString() + "-" + content.path("version") + ".json");
    }

    @Test
    void aReleasedFileNeverChanges() throws IOException {
        var released = new ClassPathResource("released-templates.md5");
        var digests = released.getContentAsString(UTF_8)
                .lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));

        var present = new TreeMap<String, String>();
        for (var file : files()) {
            present.put(file.getFilename(), digest(file));
        }

        assertThat(present)
                .as("Add a file with the next version, and its digest")
                .isEqualTo(new TreeMap<>(digests));
    }

    @Test
    void everySectorHasItsRoutes() {
        var routes = templates()
                .collect(Collectors.groupingBy(
                        Template::sector,
                        Collectors.mapping(template -> String.valueOf(template.route()), Collectors.toSet())));

        assertThat(routes.keySet()).containsExactlyInAnyOrder(Sector.values());
        assertThat(routes)
                .containsEntry(Sector.RAIL, Set.of("APPROVAL", "ENTERPRISE_APPROVAL"))
                .containsEntry(Sector.UHV, Set.of("APPROVAL", "ENTERPRISE_APPROVAL"))
                .containsEntry(Sector.INDUSTRY, Set.of("ENTERPRISE_APPROVAL", "FILING"))
                .containsEntry(Sector.PUBLIC_BUILDING, Set.of("APPROVAL", "FILING"))
                .containsEntry(Sector.PLATFORM, Set.of("null"));
        assertThat(templates().map(Template::id)).doesNotHaveDuplicates().contains("rail-approval/1", "programme/1");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aMilestoneStandsAfterThoseThatItDependsOn(Template template) {
        var before = new HashSet<String>();

        template.milestones().forEach(milestone -> {
            assertThat(before).as(milestone.key()).containsAll(milestone.after());
            assertThat(before.add(milestone.key()))
                    .as(milestone.key() + " once")
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void monthsAscendAlongDependencies(Template template) {
        var months = template.milestones().stream()
                .collect(Collectors.toMap(TemplateMilestone::key, TemplateMilestone::months));

        assertThat(template.milestones())
                .allSatisfy(milestone -> assertThat(milestone.after())
                        .allSatisfy(key -> assertThat(months.get(key)).isLessThanOrEqualTo(milestone.months())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noDayLiesBeforeThatOfADependencyWheneverThePreparationBegins(Template template) {
        for (var month = 1; month <= 12; month++) {
            var request = new FromTemplateRequest(template.id(), LocalDate.of(2026, month, 28), List.of(), Map.of());

            assertThat(Timetable.of(template, request).early()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTwoMilestonesOfATemplateLookAlike(Template template) {
        assertThat(template.milestones().stream()
                        .map(milestone -> milestone.type() + " " + Characters.seen(milestone.titleZh())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aRouteHasItsDecision(Template template) {
        var types = template.milestones().stream()
                .map(milestone -> milestone.type().name())
                .toList();

        var decisions = Map.of(
                ApprovalRoute.APPROVAL, "FEASIBILITY_APPROVED",
                ApprovalRoute.ENTERPRISE_APPROVAL, "ENTERPRISE_APPROVED",
                ApprovalRoute.FILING, "ENTERPRISE_FILED");
        decisions.forEach(
                (route, type) -> assertThat(types.contains(type)).as(type).isEqualTo(route == template.route()));
        assertThat(types).contains("START");
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(new ClassPathResource("templates/schema/template.json")));
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
