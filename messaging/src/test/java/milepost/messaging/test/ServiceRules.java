package milepost.messaging.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The architecture rules that hold for every service. Each service's {@code ArchitectureTest} includes them. */
public final class ServiceRules {

    private static final List<String> SERVICES = List.of("registry", "progress", "notify");

    @ArchTest
    static final ArchRule ONLY_REPOSITORIES_USE_SQL = noClasses()
            .that()
            .haveNameNotMatching(".*(Repository|Rows?|Migration)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_NOT_PUBLIC =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_JACKSON_3 =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    /** Parameters are bound and checked by web; with this annotation Spring would bind them itself, unchecked. */
    @ArchTest
    static final ArchRule ONLY_WEB_BINDS_PARAMETERS =
            noClasses().should().dependOnClassesThat().areAssignableTo(ModelAttribute.class);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = CompositeArchRule.of(
            SERVICES.stream().map(ServiceRules::dependsOnNoOtherService).toList());

    private ServiceRules() {}

    private static ArchRule dependsOnNoOtherService(String service) {
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "milepost." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("milepost." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("milepost.standalone..")
                .allowEmptyShould(true);
    }
}
