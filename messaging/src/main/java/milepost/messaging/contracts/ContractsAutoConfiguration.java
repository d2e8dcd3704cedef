package milepost.messaging.contracts;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Serves schemas and AsyncAPI document in every service. */
@AutoConfiguration
@ConditionalOnWebApplication
class ContractsAutoConfiguration {

    @Bean
    ContractsController contractsController() {
        return new ContractsController();
    }
}
