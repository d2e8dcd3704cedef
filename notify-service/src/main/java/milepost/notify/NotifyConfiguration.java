package milepost.notify;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.events.envelope.EventSource;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages of problems, the description of the API, and the source of the events. */
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
                        .description("Subscriptions to events, and the state of their deliveries."));
    }

    @Bean
    EventSource eventSource() {
        return EventSource.NOTIFY;
    }
}
