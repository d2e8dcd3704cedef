package milepost.progress.replay;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.access.TestIssuer;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import milepost.messaging.sweep.Sweep;
import milepost.messaging.sweep.SweepRunner;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TestKeys;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressApplication;
import milepost.progress.ProgressCalls;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with a database, a clock and consumer groups of its own, beside the one that all tests share. It sweeps when it is told to. */
final class TestService implements AutoCloseable {

    private static final List<String> SWEEPS = List.of(
            "missed-milestones",
            "missed-indicators",
            "merged-projects",
            "due-lights",
            "due-silences",
            "due-explanations",
            "missing-states");

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param name of its consumer groups
     * @param replays whether it is to fill the database from the topics
     */
    static TestService start(String name, String database, Clock clock, boolean replays) {
        var builder = new SpringApplicationBuilder(ProgressApplication.class)
                .properties("spring.config.name=progress-service")
                .initializers(infrastructure(database, replays), context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("clock", Clock.class, () -> clock);
                    beans.registerBean(BeanPostProcessor.class, () -> ownGroups(name));
                    beans.addBeanFactoryPostProcessor(
                            _ -> beans.getDefaultListableBeanFactory().removeBeanDefinition("sweepScheduler"));
                });
        var service = new TestService(builder.run());
        if (!replays) {
            service.beginSweeps();
        }
        return service;
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> infrastructure(
            String database, boolean replays) {
        var settings = new HashMap<String, Object>(TestKeys.settings());
        settings.put("milepost.replay.enabled", replays);
        settings.put("server.port", 0);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "");
        settings.put("spring.datasource.hikari.maximum-pool-size", 8);
        settings.put("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.uri());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestIssuer.jwkSetUri());
        settings.put("milepost.access.audience", TestIssuer.AUDIENCE);
        // Another rule for projects of Ningxia, from a day of the first story on.
        settings.put("milepost.light.policies[0].profile", "milepost-default/1");
        settings.put("milepost.light.policies[0].from", "2020-01-01");
        settings.put("milepost.light.policies[1].profile", "yinchuan-2025/1");
        settings.put("milepost.light.policies[1].from", StoryClock.FIRST_DAY.plusDays(30));
        settings.put("milepost.light.policies[1].region", "64");
        return context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test infrastructure", settings));
    }

    private static BeanPostProcessor ownGroups(String name) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof Projection projection ? new Renamed(name, projection) : bean;
            }
        };
    }

    private record Renamed(String name, Projection projection) implements Projection {

        @Override
        public String consumer() {
            return name + "." + projection.consumer();
        }

        @Override
        public List<String> topics() {
            return projection.topics();
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            projection.apply(events);
        }

        @Override
        public boolean takesReplacements() {
            return projection.takesReplacements();
        }

        @Override
        public boolean keepsAnother(EventEnvelope event) {
            return projection.keepsAnother(event);
        }

        @Override
        public void applied(List<ReceivedEvent> events) {
            projection.applied(events);
        }
    }

    RestTestClient http() {
        var port = context.getEnvironment().getProperty("local.server.port");
        return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    ProgressCalls calls(TopicProbe topics) {
        return new ProgressCalls(http(), topics);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private void beginSweeps() {
        var transactions = context.getBean(TransactionTemplate.class);
        context.getBeansOfType(Sweep.class)
                .values()
                .forEach(sweep -> transactions.executeWithoutResult(_ -> sweep.begin()));
    }

    /** Does what the sweeps of a minute do. */
    void sweep() {
        var runner = context.getBean(SweepRunner.class);
        var sweeps = context.getBeansOfType(Sweep.class).values();
        SWEEPS.forEach(name ->
                sweeps.stream().filter(sweep -> sweep.name().equals(name)).forEach(runner::run));
    }

    boolean isReplaying() {
        return context.getBean(Replay.class).isActive();
    }

    Map<String, Object> health() {
        return ProgressCalls.body(http().get().uri("/actuator/health/readiness").exchange());
    }

    @Override
    public void close() {
        context.close();
    }
}
