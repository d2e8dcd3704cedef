package milepost.progress;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts progress-service with the settings of {@code progress-service.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProgressApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ProgressApplication.class)
                .properties("spring.config.name=progress-service")
                .run(args);
    }
}
