package milepost.progress.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class DecisionPropertiesTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsThereAreNoPolicies() {
        service.withPropertyValues("milepost.decisions.policies=")
                .run(context -> assertThat(
                                context.getBean(DecisionProperties.class).policies())
                        .isEmpty());
        service.run(context ->
                assertThat(context.getBean(DecisionProperties.class).policies()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=",
                "name= ",
                "region=99",
                "region=Lanzhou",
                "reason-codes=LANDSLIDE",
                "min-days=0",
                "from=1.1.2026",
                "until=soon"
            })
    void aServiceWithAPolicyThatIsNoneDoesNotStart(String wrong) {
        service.withPropertyValues(
                        "milepost.decisions.policies[0].name=p", "milepost.decisions.policies[0].from=2026-01-01")
                .withPropertyValues("milepost.decisions.policies[0]." + wrong)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DecisionProperties.class)
    static class Settings {}
}
