package milepost.notify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import milepost.messaging.test.ServiceRules;
import org.apache.hc.client5.http.classic.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "milepost.notify", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SERVICE_RULES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule ONLY_OUTGOING_USES_HTTP_CLIENTS = noClasses()
            .that()
            .resideOutsideOfPackage("milepost.notify.channel.outgoing..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpClient.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
            .because("addresses are checked only there");

    @Test
    void featuresUseOnlyPublicTypesOfOthersAndFormNoCycle() {
        ApplicationModules.of(NotifyApplication.class).verify();
    }
}
