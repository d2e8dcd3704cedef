package milepost.messaging.test;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at a database of its own and at the JVM's Kafka. */
public final class ServiceInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test infrastructure",
                        Map.of(
                                "spring.datasource.url",
                                TestPostgres.newDatabase(),
                                "spring.datasource.username",
                                "postgres",
                                "spring.datasource.password",
                                "",
                                "spring.kafka.bootstrap-servers",
                                TestKafka.bootstrapServers())));
    }
}
