package milepost.notify;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts notify-service. Its settings are in {@code notify-service.yml}. */
@SpringBootApplication
public class NotifyApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(NotifyApplication.class)
                .properties("spring.config.name=notify-service")
                .run(args);
    }
}
