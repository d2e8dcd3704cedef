package milepost.web.idempotency;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stores idempotency keys in the schema {@code web} of a service's database.
 *
 * <p>Runs after Boot's Flyway auto-configuration, which backs off if another initializer is defined before.
 */
@AutoConfiguration(
        after = {
            FlywayAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    static final String SCHEMA = "web";

    @Bean
    FlywayMigrationInitializer webFlywayInitializer(DataSource dataSource) {
        var flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/web")
                .load();
        return new FlywayMigrationInitializer(flyway);
    }

    @Bean
    IdempotencyRepository idempotencyRepository(JdbcClient jdbc) {
        return new IdempotencyRepository(jdbc);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyRepository keys,
            PlatformTransactionManager transactions,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var routes = new Routes(() -> List.copyOf(mappings.orderedStream().toList()));
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(keys, transactions, routes));
        filter.setOrder(IdempotencyFilter.ORDER);
        return filter;
    }

    @Bean
    ExpiredKeyWorker expiredKeyWorker(
            IdempotencyRepository keys, IdempotencyProperties properties, ObjectProvider<Clock> clock) {
        return new ExpiredKeyWorker(keys, properties.keep(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SchedulingConfigurer expiredKeySchedule(ExpiredKeyWorker worker, IdempotencyProperties properties) {
        return schedule -> schedule.addFixedDelayTask(worker::deleteExpired, properties.cleanUpEvery());
    }
}
