package milepost.registry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the features share at the edge of the service: messages, and what the API is called. */
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
                        .description("Projects, plans and regions: what is named, registered and described."));
    }
}
