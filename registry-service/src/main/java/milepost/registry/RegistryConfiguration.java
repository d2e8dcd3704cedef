package milepost.registry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.registry.checks.KnownParameters;
import milepost.registry.project.Category;
import milepost.registry.project.Nature;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the features share at the edge of the service: messages, words of the closed lists, and what the API is called. */
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
                        .description("Projects and plans: what is named, registered and described."));
    }

    @Override
    public void addFormatters(FormatterRegistry words) {
        words.addConverter(String.class, Category.class, Category::of);
        words.addConverter(String.class, Nature.class, Nature::of);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters(RegistryApplication.class.getPackageName()));
    }
}
