package milepost.standalone.seeds.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCatalogueTest {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path GANSU_INFRASTRUCTURE =
            Path.of("plans", "gansu-western-development", "clauses", "02-02-infrastructure.yaml");
    private static final Path GANSU = Path.of("regions", "62-gansu.yaml");
    private static final Path SETS = Path.of("regions", "sets.yaml");
    private static final Path AIRPORT = Path.of("histories", "lanzhou-zhongchuan-airport-phase-3.yaml");
    private static final Path AIRPORTS = Path.of("histories", "gansu-transport-airports-2035.yaml");
    /** Where the documents lie when they are present; they are not part of this repository. */
    private static final Path TEXTS = Path.of(System.getProperty("seeds.texts", "../../shared/seeds"));

    @TempDir
    private Path copy;

    @Test
    void theCatalogueKeepsItsRules() {
        assertThat(SeedCatalogueCheck.findings(SEEDS)).isEmpty();
    }

    @Test
    void everyQuotationStandsInItsClause() {
        assumeThat(TEXTS).as("the source texts lie beside the checkout").isDirectory();

        assertThat(SourceTextCheck.findings(SeedCatalogue.read(SEEDS), TEXTS)).isEmpty();
    }

    @Test
    void aPhraseOfAnotherClauseIsFound() throws IOException {
        assumeThat(TEXTS).as("the source texts lie beside the checkout").isDirectory();
        plant("phrase: 兰州至合作,", "phrase: 河西新能源基地,");

        assertThat(SourceTextCheck.findings(SeedCatalogue.read(copy), TEXTS))
                .singleElement()
                .asString()
                .contains("lanzhou-hezuo-railway", "does not say 河西新能源基地");
    }

    @Test
    void aRegionThatIsNoCodeIsFound() throws IOException {
        plant("[\"620100\", \"623001\"]", "[\"620100\", \"62300\"]");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("works/1/regions/1"));
    }

    @Test
    void aRegionThatDoesNotExistIsFound() throws IOException {
        plant("[\"620100\", \"623001\"]", "[\"620100\", \"623099\"]");

        assertThat(SeedCatalogueCheck.findings(copy)).containsExactly("lanzhou-hezuo-railway: unknown region 623099");
    }

    @Test
    void aRegionThatWasAbolishedIsFound() throws IOException {
        plant("[\"620100\", \"623001\"]", "[\"620100\", \"110103\"]");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly("lanzhou-hezuo-railway: the region 110103 崇文区 is abolished");
    }

    @Test
    void aRegionWithoutItsParentIsFound() throws IOException {
        plant(GANSU, "parent: \"620700\"", "parent: \"620799\"");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("region 620722: no region 620799 stands before it");
    }

    @Test
    void aRegionThatStandsTwiceIsFound() throws IOException {
        plant(GANSU, "code: \"620722\"", "code: \"620721\"");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("region 620721: is not behind 620721");
    }

    @Test
    void aPointFarFromEveryPartIsFound() throws IOException {
        plant(GANSU, "centroid: [\"100.45\", \"38.93\"]", "centroid: [\"101.45\", \"38.93\"]");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly("region 620700: its point lies far from every part of it");
    }

    @Test
    void aSetOfAnUnknownRegionIsFound() throws IOException {
        plant(SETS, "\"620900\"", "\"620999\"");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("regions/sets.yaml: unknown region 620999 in 河西");
    }

    @Test
    void anUnknownStageIsFound() throws IOException {
        plant("statedStage: construction", "statedStage: building");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("statedStage"));
    }

    @Test
    void anUnknownCategoryIsFound() throws IOException {
        plant("category: railway", "category: rail");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("category"));
    }

    @Test
    void anUnknownNatureIsFound() throws IOException {
        plant("nature: project", "nature: idea");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("nature"));
    }

    @Test
    void aFieldThatNobodyKnowsIsFound() throws IOException {
        plant("nature: project", "budget: 1\n    nature: project");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("budget"));
    }

    @Test
    void aCitationWithoutClauseIsFound() throws IOException {
        plant("clause: 二（二）\n", "");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("'clause'"));
    }

    @Test
    void aCitationOfAClauseThatThePlanLacksIsFound() throws IOException {
        plant("clause: 二（二）\n", "clause: 二（九）\n");

        assertThat(SeedCatalogueCheck.findings(copy))
                .anyMatch(finding -> finding.contains("gansu-western-development 二（九）"));
    }

    @Test
    void anIdTakenTwiceIsFound() throws IOException {
        plant("id: lanzhou-hezuo-railway", "id: zhongwei-lanzhou-railway");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("zhongwei-lanzhou-railway: the id is taken twice");
    }

    @Test
    void aNameTakenTwiceWithoutAReasonIsFound() throws IOException {
        plant("nameZh: 兰州至合作铁路", "nameZh: 中卫至兰州铁路");

        assertThat(SeedCatalogueCheck.findings(copy))
                .singleElement()
                .asString()
                .startsWith("lanzhou-hezuo-railway: has the name of zhongwei-lanzhou-railway");
    }

    @Test
    void aReferenceToNoWorkIsFound() throws IOException {
        plant("partOf: gansu-water-allocation-works", "partOf: no-such-works");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("bailong-river-diversion: refers to no-such-works");
    }

    @Test
    void aDateThatDoesNotExistIsFound() throws IOException {
        plant("promisedDate: \"2035-12-31\"", "promisedDate: \"2035-12-32\"");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("promisedDate"));
    }

    @Test
    void aFactOfAHistoryWithoutASourceIsFound() throws IOException {
        plant(AIRPORT, "precision: day, source: start-2020", "precision: day");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("'source'"));
    }

    @Test
    void aSourceThatIsNotListedIsFound() throws IOException {
        plant(AIRPORT, "source: start-2020", "source: hearsay");

        assertThat(SeedCatalogueCheck.findings(copy))
                .contains("lanzhou-zhongchuan-airport-phase-3 开工: no source hearsay");
    }

    @Test
    void aSourceThatTellsTheFutureIsFound() throws IOException {
        plant(AIRPORT, "occurredOn: \"2023-11-14\"", "occurredOn: \"2023-11-16\"");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly(
                        "lanzhou-zhongchuan-airport-phase-3 主体工程竣工: the source schedule-2023 is older than 2023-11-16");
    }

    @Test
    void aTargetThatIsNotTheEndOfItsPeriodIsFound() throws IOException {
        plant(AIRPORT, "date: \"2025-03-31\"", "date: \"2025-03-30\"");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly(
                        "lanzhou-zhongchuan-airport-phase-3 转场投运: 2025-03-30 is not the last day of its quarter");
    }

    @Test
    void aTargetThatWasMovedBeforeItWasSetIsFound() throws IOException {
        plant(AIRPORT, "occurredOn: \"2024-11-28\"", "occurredOn: \"2024-06-26\"");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("does not follow"));
    }

    @Test
    void aTargetThatWasSetAfterTheMilestoneWasMetIsFound() throws IOException {
        plant(AIRPORT, "date: \"2024-07-31\", precision: day, source", "date: \"2023-07-31\", precision: day, source");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly(
                        "lanzhou-zhongchuan-airport-phase-3 主体工程竣工: was planned on 2023-11-14 after it was met");
    }

    @Test
    void anIndicatorThatThePlanDoesNotSetIsFound() throws IOException {
        plant(AIRPORTS, "targetValue: 12", "targetValue: 15");

        assertThat(SeedCatalogueCheck.findings(copy))
                .containsExactly("gansu-transport-airports-2035 全省运输机场数量: the plan does not say 15个左右 by 2035-12-31");
    }

    @Test
    void anUnknownTypeOfMilestoneIsFound() throws IOException {
        plant(AIRPORT, "type: TRANSFER", "type: MOVE");

        assertThat(SeedCatalogueCheck.findings(copy)).anyMatch(finding -> finding.contains("unknown type MOVE"));
    }

    @Test
    void aHistoryOfNoWorkIsFound() throws IOException {
        plant(AIRPORT, "work: lanzhou-zhongchuan-airport-phase-3", "work: no-such-airport");

        assertThat(SeedCatalogueCheck.findings(copy)).contains("no-such-airport: there is no such work");
    }

    /** Copies the catalogue and puts an error into it. */
    private void plant(String right, String wrong) throws IOException {
        plant(GANSU_INFRASTRUCTURE, right, wrong);
    }

    private void plant(Path planted, String right, String wrong) throws IOException {
        try (var files = Files.walk(SEEDS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(SEEDS.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var file = copy.resolve(planted);
        var text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }
}
