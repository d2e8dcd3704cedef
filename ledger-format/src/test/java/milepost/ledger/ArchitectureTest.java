package milepost.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "milepost.ledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule formatsNeedOnlyTheJdkTheEventContractsAndJackson = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "milepost.ledger..",
                    "milepost.events..",
                    "tools.jackson..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule eachFormatKnowsOnlyThoseItIsMadeOf = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("bundle")
            .definedBy("milepost.ledger.bundle..")
            .layer("leaf")
            .definedBy("milepost.ledger.leaf..")
            .layer("tlog")
            .definedBy("milepost.ledger.tlog..")
            .whereLayer("bundle")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("leaf")
            .mayOnlyBeAccessedByLayers("bundle");

    @Test
    void springIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.springframework.core.SpringVersion"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
