package milepost.notify;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the features share at the edge of the service: messages, and what the API is called. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    @Bean
    ProblemMessages notifyProblems() {
        return new ProblemMessages("problems/problems_notify");
    }

    @Bean
    OpenAPI notifyApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Milepost notify-service")
                        .version("1")
                        .description("Subscriptions to events, and what became of each delivery."));
    }
}
