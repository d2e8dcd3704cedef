package milepost.messaging.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Health checks that all services share. */
@AutoConfiguration(before = JdbcTemplateAutoConfiguration.class)
class HealthAutoConfiguration {

    @Bean
    static BoundedHealthChecks boundedHealthChecks() {
        return new BoundedHealthChecks();
    }

    @Bean
    WriteFailures writeFailures() {
        return new WriteFailures();
    }

    @Bean
    TransactionManagerCustomizer<JdbcTransactionManager> noticesFailedCommits(WriteFailures failures) {
        return transactions -> transactions.setExceptionTranslator(failures);
    }

    @Bean
    WriteHealth writesHealthIndicator(WriteFailures failures, JdbcClient jdbc, TransactionTemplate transactions) {
        return new WriteHealth(failures, jdbc, transactions);
    }
}
