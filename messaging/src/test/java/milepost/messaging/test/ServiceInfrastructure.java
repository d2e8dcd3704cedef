package milepost.messaging.test;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at a database of its own and at the JVM's Kafka, and gives it the keys of all services. */
public final class ServiceInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>(TestKeys.settings());
        settings.putAll(Map.of(
                "spring.datasource.url",
                TestPostgres.newDatabase(),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "",
                "spring.kafka.bootstrap-servers",
                TestKafka.bootstrapServers()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test infrastructure", settings));
    }
}
