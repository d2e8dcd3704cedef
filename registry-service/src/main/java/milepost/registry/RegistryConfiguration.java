package milepost.registry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.registry.checks.KnownParameters;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the features share at the edge of the service: messages, strictness, and what the API is called. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration implements WebMvcConfigurer {

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

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters(RegistryApplication.class.getPackageName()));
    }
}
