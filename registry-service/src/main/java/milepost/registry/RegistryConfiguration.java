package milepost.registry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.events.envelope.EventSource;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages and the name of the API, and the source of the events. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    ProblemMessages registryProblems() {
        return new ProblemMessages("problems/problems_registry");
    }

    @Bean
    OpenAPI registryApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Milepost registry-service")
                        .version("1")
                        .description("Projects, plans and regions."));
    }

    @Bean
    EventSource eventSource() {
        return EventSource.REGISTRY;
    }
}
