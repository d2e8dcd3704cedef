package milepost.progress;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import milepost.events.envelope.EventSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name and description of the API, and the source of the events. */
@Configuration(proxyBeanMethods = false)
class ProgressApi {

    @Bean
    OpenAPI progressDocument() {
        return new OpenAPI()
                .info(new Info()
                        .title("Milepost progress-service")
                        .version("1")
                        .description(
                                "Milestones and their targets, the progress of projects, the history of every event, and the "
                                        + "ledger that proves it."));
    }

    @Bean
    EventSource eventSource() {
        return EventSource.PROGRESS;
    }
}
