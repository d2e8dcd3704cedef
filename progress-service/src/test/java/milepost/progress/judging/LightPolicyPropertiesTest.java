package milepost.progress.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import milepost.progress.profile.LightProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LightPolicyPropertiesTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsThereAreNoPolicies() {
        service.run(context -> assertThat(
                        context.getBean(LightPolicyProperties.class).policies())
                .isEmpty());
    }

    @Test
    void theCodeOfARegionStandsForThoseBelowIt() {
        service.withPropertyValues(policy("profile=wuhan/1"), policy("from=2026-01-01"), policy("region=420100"))
                .run(context -> assertThat(
                                context.getBean(LightPolicyProperties.class).policies())
                        .singleElement()
                        .returns("4201", LightPolicy::region)
                        .returns(null, LightPolicy::category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile=",
                "from=",
                "from=1.1.2026",
                "region=99",
                "region=Wuhan",
                "category=trains",
                "nature=idea"
            })
    void aServiceWithAPolicyThatIsNoneDoesNotStart(String wrong) {
        service.withPropertyValues(policy("profile=wuhan/1"), policy("from=2026-01-01"))
                .withPropertyValues(policy(wrong))
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aServiceWithAPolicyOfAnUnknownProfileDoesNotStartAndSaysWhichThereAre() {
        service.withUserConfiguration(Policies.class)
                .withPropertyValues(policy("profile=wuhan/2"), policy("from=2026-01-01"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("There is no light profile wuhan/2; there are gmpp-like/1, huating/1"));
    }

    private static String policy(String setting) {
        return "milepost.light.policies[0]." + setting;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LightPolicyProperties.class)
    static class Settings {}

    @Configuration(proxyBeanMethods = false)
    static class Policies {

        @Bean
        LightPolicies policies(LightPolicyProperties properties) {
            var nowhere = new LightPolicyRepository(JdbcClient.create(new DriverManagerDataSource()));
            return new LightPolicies(properties, nowhere, new LightProfiles(), Clock.systemUTC());
        }
    }
}
